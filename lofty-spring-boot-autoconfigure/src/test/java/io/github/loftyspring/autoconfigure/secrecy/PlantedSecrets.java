package io.github.loftyspring.autoconfigure.secrecy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.web.util.HtmlUtils;

/**
 * Secrets that are looked for: as they are, as a URL or a page writes them, and as Base64
 * makes them at each place of a text. Tokens and codes have a number behind what is
 * written here.
 */
final class PlantedSecrets {

	static final String CLIENT_SECRET = "planted+client/secret&1=x";

	static final String API_KEY = "planted-api-key-0001";

	static final String CUSTOMER_KEY = "planted-customer-key-0001";

	static final String ACCESS_TOKEN = "planted-access-token-";

	static final String REFRESH_TOKEN = "planted-refresh-token-";

	static final String CODE = "planted-code-";

	private static final String KEY_BYTES = "planted-encryption-key-32-bytes!";

	static final String ENCRYPTION_KEY = Base64.getEncoder().encodeToString(KEY_BYTES.getBytes(StandardCharsets.UTF_8));

	private final Map<String, Set<String>> forms = new LinkedHashMap<>();

	PlantedSecrets() {
		plant("client secret", CLIENT_SECRET);
		plant("API key", API_KEY);
		plant("customer key", CUSTOMER_KEY);
		plant("access token", ACCESS_TOKEN);
		plant("refresh token", REFRESH_TOKEN);
		plant("encryption key", KEY_BYTES);
		plant("code", CODE);
	}

	/**
	 * Adds one that is known only now.
	 * @param name what it is
	 * @param value its value
	 */
	void plant(String name, String value) {
		Set<String> all = new LinkedHashSet<>(
				List.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8), HtmlUtils.htmlEscape(value)));
		for (String before : List.of("", "x", "xx")) {
			for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
				String encoded = encoder.withoutPadding()
					.encodeToString((before + value).getBytes(StandardCharsets.UTF_8));
				// The first characters depend on what is before, the last on what
				// follows.
				all.add(encoded.substring(before.isEmpty() ? 0 : before.length() + 1, encoded.length() - 1));
			}
		}
		this.forms.computeIfAbsent(name, (any) -> new LinkedHashSet<>()).addAll(all);
	}

	/**
	 * Looks for the secrets.
	 * @param text any text
	 * @return the names of those that are in it
	 */
	List<String> in(String text) {
		return this.forms.entrySet()
			.stream()
			.filter((secret) -> secret.getValue().stream().anyMatch(text::contains))
			.map(Map.Entry::getKey)
			.toList();
	}

}
