package io.github.loftyspring.samples.webapp;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What the application talks to.
 *
 * @param description some lines for the reader, without a secret
 * @param properties the client's configuration
 * @param sandbox the sandbox, if it is one
 */
record Target(String description, Map<String, Object> properties,
		@Nullable LoftySandbox sandbox) implements AutoCloseable {

	private static final Map<String, String> VARIABLES = Map.of("LOFTY_BASE_URL", "lofty.base-url", "LOFTY_CLIENT_ID",
			"lofty.oauth2.client-id", "LOFTY_CLIENT_SECRET", "lofty.oauth2.client-secret");

	/**
	 * Decides by the environment.
	 * @param environment the environment variables
	 * @return the target
	 */
	static Target of(Map<String, String> environment) {
		return StringUtils.hasText(environment.get("LOFTY_CLIENT_ID")) ? ofService(environment) : ofSandbox();
	}

	private static Target ofService(Map<String, String> environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		VARIABLES.forEach((variable, property) -> {
			String value = environment.get(variable);
			if (StringUtils.hasText(value)) {
				properties.put(property, value);
			}
		});
		return new Target("""
				Calling %s as the application in LOFTY_CLIENT_ID, %s.
				Its registered redirect URI has to be http://localhost:8080/lofty/callback.""".formatted(
				properties.getOrDefault("lofty.base-url", "https://api.lofty.com"),
				properties.containsKey("lofty.oauth2.client-secret") ? "with its secret"
						: "which has no secret (PKCE)"),
				properties, null);
	}

	private static Target ofSandbox() {
		LoftySandbox sandbox = LoftySandbox.start();
		Map<String, Object> properties = Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.oauth2.authorization-uri",
				sandbox.authorizationUri(), "lofty.oauth2.client-id", sandbox.clientId(), "lofty.oauth2.client-secret",
				sandbox.clientSecret());
		return new Target("""
				Calling a local sandbox at %s, since the environment has no credentials.
				Set LOFTY_CLIENT_ID, and LOFTY_CLIENT_SECRET if there is one, to call Lofty."""
			.formatted(sandbox.baseUrl()), properties, sandbox);
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
