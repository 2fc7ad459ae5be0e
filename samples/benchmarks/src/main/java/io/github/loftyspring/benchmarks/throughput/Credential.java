package io.github.loftyspring.benchmarks.throughput;

import java.util.Map;

/**
 * How the starter authenticates in a measurement.
 */
enum Credential {

	API_KEY("API key", Map.of("lofty.api-key", "key")),

	CLIENT_CREDENTIALS("client credentials", Map.of("lofty.oauth2.client-id", "app", "lofty.oauth2.client-secret",
			"secret", "lofty.oauth2.customer-key", "key"));

	private final String title;

	private final Map<String, Object> properties;

	Credential(String title, Map<String, Object> properties) {
		this.title = title;
		this.properties = properties;
	}

	String title() {
		return this.title;
	}

	Map<String, Object> properties() {
		return this.properties;
	}

}
