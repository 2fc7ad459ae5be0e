package io.github.loftyspring.samples.leadexport;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What is called.
 *
 * @param service what it is, the same in all runs
 * @param description some lines for the reader
 * @param properties the client's configuration, besides what the environment has
 * @param sandbox the sandbox, if it is one
 */
record Target(String service, String description, Map<String, Object> properties,
		@Nullable LoftySandbox sandbox) implements AutoCloseable {

	private static final String DEFAULT_URL = "https://api.lofty.com";

	/**
	 * Calls Lofty with the credentials of the environment, or a sandbox if there are
	 * none.
	 */
	static Target of(Environment environment, SandboxChoice choice) {
		boolean hasApiKey = StringUtils.hasText(environment.getProperty("lofty.api-key"));
		boolean hasAccounts = Binder.get(environment)
			.bind("lofty.accounts", Bindable.mapOf(String.class, Object.class))
			.isBound();
		Map<String, Object> properties = new LinkedHashMap<>();
		if (!hasApiKey || hasAccounts) {
			put(properties, environment, "LOFTY_CLIENT_ID", "lofty.oauth2.client-id");
			put(properties, environment, "LOFTY_CLIENT_SECRET", "lofty.oauth2.client-secret");
		}
		if (!hasApiKey) {
			put(properties, environment, "LOFTY_CUSTOMER_KEY", "lofty.oauth2.customer-key");
		}
		boolean isConfigured = hasApiKey || hasAccounts || !properties.isEmpty()
				|| StringUtils.hasText(environment.getProperty("lofty.oauth2.client-id"));
		if (choice.forced() || !isConfigured) {
			return ofSandbox(choice);
		}
		String url = environment.getProperty("lofty.base-url", DEFAULT_URL);
		return new Target(url, "Calling %s with the credentials of the environment.".formatted(url), properties, null);
	}

	private static void put(Map<String, Object> properties, Environment environment, String variable, String property) {
		String value = environment.getProperty(variable);
		if (StringUtils.hasText(value)) {
			properties.put(property, value);
		}
	}

	private static Target ofSandbox(SandboxChoice choice) {
		LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(choice.leads()));
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", sandbox.baseUrl());
		properties.put("lofty.api-key", sandbox.apiKey());
		// The application whose quota the accounts share.
		properties.put("lofty.oauth2.client-id", sandbox.clientId());
		properties.put("lofty.oauth2.client-secret", sandbox.clientSecret());
		sandbox.accounts()
			.forEach((account) -> properties.put("lofty.accounts." + account.name() + ".customer-key",
					account.apiKey()));
		return new Target("sandbox of %d leads".formatted(choice.leads()), String.format(Locale.ROOT, """
				Calling a local sandbox of %,d leads at %s%s.
				Set LOFTY_API_KEY, or LOFTY_CLIENT_ID, LOFTY_CLIENT_SECRET and LOFTY_CUSTOMER_KEY, to call Lofty.""",
				choice.leads(), sandbox.baseUrl(), choice.forced() ? "" : ", since the environment has no credentials"),
				properties, sandbox);
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

	/**
	 * Whether to call a sandbox.
	 *
	 * @param forced whether to call it although there are credentials
	 * @param leads how many leads each of its accounts has
	 */
	record SandboxChoice(boolean forced, int leads) {
	}

}
