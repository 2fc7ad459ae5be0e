package io.github.loftyspring.samples.cli.client;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

/**
 * What is called, and with which credential; {@code toString} shows none.
 *
 * @param baseUrl the service
 * @param credential where the credential comes from, {@code null} if there is none
 * @param properties the client's configuration
 * @param accessToken a token to use as it is
 * @param login the application that the user signed in with
 */
public record Target(String baseUrl, @Nullable String credential, Map<String, Object> properties,
		@Nullable String accessToken, @Nullable String login) {

	private static final String DEFAULT_URL = "https://api.lofty.com";

	private static final String OAUTH2 = "lofty.oauth2.";

	/**
	 * Decides by the environment, and by the sign-in where it has no credential.
	 */
	static Target of(Variables variables, LoginFile file) {
		String baseUrl = baseUrl(variables);
		Map<String, Object> properties = service(variables, baseUrl);
		if (variables.has(Variables.ACCESS_TOKEN)) {
			return new Target(baseUrl, Variables.ACCESS_TOKEN, properties, variables.get(Variables.ACCESS_TOKEN), null);
		}
		if (variables.has(Variables.API_KEY)) {
			return apiKey(variables, baseUrl, properties, Variables.API_KEY);
		}
		if (variables.has(Variables.CUSTOMER_KEY)) {
			return customerKey(variables, baseUrl, properties);
		}
		Login login = file.read();
		if (login != null && login.baseUrl().equals(baseUrl)) {
			application(properties, variables, login.clientId());
			return new Target(baseUrl, "the sign-in in " + file.path(), properties, null, login.clientId());
		}
		return new Target(baseUrl, null, properties, null, null);
	}

	private static Target apiKey(Variables variables, String baseUrl, Map<String, Object> properties, String variable) {
		put(properties, "lofty.api-key", variables.get(variable));
		return new Target(baseUrl, variable, properties, null, null);
	}

	private static Target customerKey(Variables variables, String baseUrl, Map<String, Object> properties) {
		boolean id = variables.has(Variables.CLIENT_ID);
		boolean secret = variables.has(Variables.CLIENT_SECRET);
		if (id != secret) {
			throw new CliException(ExitCode.USAGE,
					"%s is set and %s is not. Set both for client credentials, or neither to use %s as an API key."
						.formatted(id ? Variables.CLIENT_ID : Variables.CLIENT_SECRET,
								id ? Variables.CLIENT_SECRET : Variables.CLIENT_ID, Variables.CUSTOMER_KEY));
		}
		if (!id) {
			return apiKey(variables, baseUrl, properties, Variables.CUSTOMER_KEY);
		}
		put(properties, OAUTH2 + "client-id", variables.get(Variables.CLIENT_ID));
		put(properties, OAUTH2 + "client-secret", variables.get(Variables.CLIENT_SECRET));
		put(properties, OAUTH2 + "customer-key", variables.get(Variables.CUSTOMER_KEY));
		return new Target(baseUrl, "LOFTY_CLIENT_ID, LOFTY_CLIENT_SECRET and LOFTY_CUSTOMER_KEY", properties, null,
				null);
	}

	/**
	 * Calls a sandbox.
	 */
	static Target of(LoftySandbox sandbox) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", sandbox.baseUrl());
		properties.put(OAUTH2 + "client-id", sandbox.clientId());
		properties.put(OAUTH2 + "client-secret", sandbox.clientSecret());
		properties.put(OAUTH2 + "customer-key", sandbox.customerKey());
		return new Target(sandbox.baseUrl(), "the sandbox", properties, null, null);
	}

	/**
	 * Calls with the sign-in that is about to be made.
	 * @param redirectUri where the browser is sent back to
	 */
	static Target ofLogin(Variables variables, @Nullable String clientId, String redirectUri) {
		String id = (clientId != null) ? clientId : variables.get(Variables.CLIENT_ID);
		if (id == null) {
			throw new CliException(ExitCode.USAGE,
					"Which application? Set LOFTY_CLIENT_ID, and LOFTY_CLIENT_SECRET if it has one, or give --client-id.");
		}
		String baseUrl = baseUrl(variables);
		Map<String, Object> properties = service(variables, baseUrl);
		application(properties, variables, id);
		properties.put(OAUTH2 + "redirect-uri", redirectUri);
		return new Target(baseUrl, null, properties, null, id);
	}

	/**
	 * Signs in to a sandbox.
	 */
	static Target ofLogin(LoftySandbox sandbox, String redirectUri) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", sandbox.baseUrl());
		properties.put(OAUTH2 + "client-id", sandbox.publicClientId());
		properties.put(OAUTH2 + "grant-type", "authorization-code");
		properties.put(OAUTH2 + "authorization-uri", sandbox.authorizationUri());
		properties.put(OAUTH2 + "redirect-uri", redirectUri);
		return new Target(sandbox.baseUrl(), null, properties, null, sandbox.publicClientId());
	}

	static String baseUrl(Variables variables) {
		String configured = variables.get(Variables.BASE_URL);
		return (configured != null) ? configured.replaceAll("/+$", "") : DEFAULT_URL;
	}

	private static Map<String, Object> service(Variables variables, String baseUrl) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", baseUrl);
		put(properties, OAUTH2 + "token-uri", variables.get(Variables.TOKEN_URL));
		return properties;
	}

	private static void application(Map<String, Object> properties, Variables variables, String clientId) {
		properties.put(OAUTH2 + "grant-type", "authorization-code");
		properties.put(OAUTH2 + "client-id", clientId);
		if (clientId.equals(variables.get(Variables.CLIENT_ID))) {
			put(properties, OAUTH2 + "client-secret", variables.get(Variables.CLIENT_SECRET));
		}
	}

	private static void put(Map<String, Object> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

	@Override
	public String toString() {
		return "Target[baseUrl=%s, credential=%s]".formatted(this.baseUrl, this.credential);
	}

}
