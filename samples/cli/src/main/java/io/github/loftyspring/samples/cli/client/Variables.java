package io.github.loftyspring.samples.cli.client;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The environment variables. {@code toString} shows none.
 */
public final class Variables {

	static final String API_KEY = "LOFTY_API_KEY";

	static final String ACCESS_TOKEN = "LOFTY_ACCESS_TOKEN";

	static final String CLIENT_ID = "LOFTY_CLIENT_ID";

	static final String CLIENT_SECRET = "LOFTY_CLIENT_SECRET";

	static final String CUSTOMER_KEY = "LOFTY_CUSTOMER_KEY";

	static final String BASE_URL = "LOFTY_BASE_URL";

	static final String TOKEN_URL = "LOFTY_TOKEN_URL";

	private static final Set<String> CREDENTIALS = Set.of(API_KEY, ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, CUSTOMER_KEY,
			BASE_URL, TOKEN_URL);

	private static final Set<String> RELAXED = Set.of("LOFTY_APIKEY", "LOFTY_BASEURL", "LOFTY_OAUTH2_CLIENT",
			"LOFTY_OAUTH2_CUSTOMER", "LOFTY_OAUTH2_GRANT", "LOFTY_OAUTH2_REDIRECT", "LOFTY_ACCOUNTS");

	private final Map<String, String> values;

	/**
	 * Creates the variables.
	 * @param values their values by name
	 */
	public Variables(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	@Nullable String get(String name) {
		String value = this.values.get(name);
		return StringUtils.hasText(value) ? value : null;
	}

	boolean has(String name) {
		return get(name) != null;
	}

	/**
	 * Returns those that may reach the client by themselves: what decides where a
	 * credential goes, and which, is chosen by {@link Target} alone.
	 */
	Map<String, Object> forClient(boolean sandbox) {
		return this.values.entrySet()
			.stream()
			.filter((entry) -> !isChosen(entry.getKey(), sandbox))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static boolean isChosen(String name, boolean sandbox) {
		return CREDENTIALS.contains(name) || RELAXED.stream().anyMatch(name::startsWith)
				|| (sandbox && name.startsWith("LOFTY_")) || name.startsWith("SPRING_") || name.startsWith("LOGGING_");
	}

	@Override
	public String toString() {
		return "Variables";
	}

}
