package io.github.loftyspring.samples.spa;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What the sample talks to.
 *
 * @param description a line or two for the reader
 * @param properties the starter's configuration
 * @param sandbox the sandbox, if it is one
 */
record Target(String description, Map<String, Object> properties,
		@Nullable LoftySandbox sandbox) implements AutoCloseable {

	private static final Map<String, String> VARIABLES = Map.of("LOFTY_CLIENT_ID", "lofty.oauth2.client-id",
			"LOFTY_BASE_URL", "lofty.base-url", "LOFTY_AUTHORIZATION_URI", "lofty.oauth2.authorization-uri");

	/**
	 * Decides by the environment.
	 * @param environment the environment variables
	 * @return the target
	 */
	static Target of(Map<String, String> environment) {
		String clientId = environment.get("LOFTY_CLIENT_ID");
		return StringUtils.hasText(clientId) ? ofService(environment) : ofSandbox();
	}

	private static Target ofService(Map<String, String> environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		VARIABLES.forEach((variable, property) -> {
			String value = environment.get(variable);
			if (StringUtils.hasText(value)) {
				properties.put(property, value);
			}
		});
		return new Target("Calling %s with the application in LOFTY_CLIENT_ID, without a secret."
			.formatted(properties.getOrDefault("lofty.base-url", "https://api.lofty.com")), properties, null);
	}

	private static Target ofSandbox() {
		LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.redirectUri("http://localhost:8080/lofty/callback"));
		return new Target("""
				Calling a local sandbox at %s.
				Set LOFTY_CLIENT_ID to call Lofty.""".formatted(sandbox.baseUrl()), properties(sandbox), sandbox);
	}

	static Map<String, Object> properties(LoftySandbox sandbox) {
		return Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.oauth2.authorization-uri", sandbox.authorizationUri(),
				"lofty.oauth2.client-id", sandbox.publicClientId());
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
