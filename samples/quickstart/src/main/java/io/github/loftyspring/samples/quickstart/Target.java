package io.github.loftyspring.samples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What the quickstart talks to.
 *
 * @param description one line for the reader
 * @param properties the client's configuration
 * @param sandbox the sandbox, if it is one
 */
record Target(String description, Map<String, Object> properties,
		@Nullable LoftySandbox sandbox) implements AutoCloseable {

	private static final Map<String, String> OAUTH2 = Map.of("LOFTY_CLIENT_ID", "lofty.oauth2.client-id",
			"LOFTY_CLIENT_SECRET", "lofty.oauth2.client-secret", "LOFTY_CUSTOMER_KEY", "lofty.oauth2.customer-key");

	/**
	 * Decides by the environment.
	 * @param environment the environment variables
	 * @return the target
	 */
	static Target of(Map<String, String> environment) {
		Map<String, Object> properties = new LinkedHashMap<>();
		put(properties, environment, "LOFTY_BASE_URL", "lofty.base-url");
		if (StringUtils.hasText(environment.get("LOFTY_API_KEY"))) {
			put(properties, environment, "LOFTY_API_KEY", "lofty.api-key");
			return new Target(describe(properties, "an API key"), properties, null);
		}
		OAUTH2.forEach((variable, property) -> put(properties, environment, variable, property));
		if (properties.keySet().containsAll(OAUTH2.values())) {
			return new Target(describe(properties, "client credentials"), properties, null);
		}
		return ofSandbox();
	}

	private static void put(Map<String, Object> properties, Map<String, String> environment, String variable,
			String property) {
		String value = environment.get(variable);
		if (StringUtils.hasText(value)) {
			properties.put(property, value);
		}
	}

	private static String describe(Map<String, Object> properties, String credential) {
		return "Calling %s with %s from the environment."
			.formatted(properties.getOrDefault("lofty.base-url", "https://api.lofty.com"), credential);
	}

	private static Target ofSandbox() {
		LoftySandbox sandbox = LoftySandbox.start();
		Map<String, Object> properties = Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.oauth2.client-id",
				sandbox.clientId(), "lofty.oauth2.client-secret", sandbox.clientSecret(), "lofty.oauth2.customer-key",
				sandbox.customerKey());
		return new Target("""
				Calling a local sandbox at %s with client credentials, since the environment has none.
				Set LOFTY_API_KEY, or LOFTY_CLIENT_ID, LOFTY_CLIENT_SECRET and LOFTY_CUSTOMER_KEY, to call Lofty."""
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
