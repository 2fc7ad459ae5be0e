package io.github.loftyspring.samples.multitenant.launch;

import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The Lofty that the instances call.
 *
 * @param description some lines for the reader
 * @param environment environment variables of the instances
 * @param sandbox the sandbox, if it is one
 */
record Target(String description, Map<String, String> environment,
		@Nullable LoftySandbox sandbox) implements AutoCloseable {

	private static final int LEADS = 5_000;

	static Target of(Map<String, String> environment) {
		if (StringUtils.hasText(environment.get("LOFTY_CLIENT_ID"))
				&& StringUtils.hasText(environment.get("LOFTY_CLIENT_SECRET"))) {
			// The instances inherit them.
			return new Target("Calling Lofty with the client id from the environment.", Map.of(), null);
		}
		LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.leads(LEADS).accounts("ada", "grace", "joan", "mary"));
		return new Target("""
				Calling a local sandbox at %s, since the environment has no credentials.
				Set LOFTY_CLIENT_ID and LOFTY_CLIENT_SECRET to call Lofty.""".formatted(sandbox.baseUrl()),
				Map.of("LOFTY_BASE_URL", sandbox.baseUrl(), "LOFTY_OAUTH2_AUTHORIZATION_URI",
						sandbox.authorizationUri(), "LOFTY_CLIENT_ID", sandbox.clientId(), "LOFTY_CLIENT_SECRET",
						sandbox.clientSecret()),
				sandbox);
	}

	boolean isSandbox() {
		return this.sandbox != null;
	}

	@Override
	public void close() {
		if (this.sandbox != null) {
			this.sandbox.close();
		}
	}

	@Override
	public String toString() {
		return this.description;
	}

}
