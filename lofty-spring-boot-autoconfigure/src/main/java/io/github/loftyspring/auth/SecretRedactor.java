package io.github.loftyspring.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * Takes secrets out of text that goes into messages: those a request was made with, and
 * whatever looks like a token.
 */
final class SecretRedactor {

	private static final String REPLACEMENT = "******";

	private static final Pattern JSON_WEB_TOKEN = Pattern.compile("eyJ[\\w.~+/=-]*");

	private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(Basic|Bearer|token)(\\s+)[\\w.~+/=-]{8,}");

	private static final Pattern PARAMETER = Pattern
		.compile("(?i)(access_token|refresh_token|id_token|client_secret|customer_key|code_verifier|password)"
				+ "(\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?)[^\"'&,;\\s}<>\\\\]+");

	private final List<String> secrets;

	private SecretRedactor(Stream<String> secrets) {
		this.secrets = secrets
			.flatMap((secret) -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
					HtmlUtils.htmlEscape(secret)))
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	static SecretRedactor of(ClientCredentials credentials) {
		return of(credentials.clientId(), credentials.clientSecret(), credentials.customerKey());
	}

	/**
	 * Creates a redactor for a request.
	 * @param clientId the application's id
	 * @param clientSecret its secret, empty if it has none
	 * @param further what else is secret
	 * @return the redactor
	 */
	static SecretRedactor of(String clientId, String clientSecret, String... further) {
		return new SecretRedactor(
				Stream.concat(Stream.of(clientSecret, encode(clientId + ":" + clientSecret)), Stream.of(further))
					.filter((secret) -> !secret.isEmpty()));
	}

	private static String encode(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Takes out the secrets.
	 * @param text any text
	 * @return the text without them
	 */
	String redact(String text) {
		String redacted = text;
		for (String secret : this.secrets) {
			redacted = redacted.replace(secret, REPLACEMENT);
		}
		redacted = JSON_WEB_TOKEN.matcher(redacted).replaceAll(REPLACEMENT);
		redacted = PARAMETER.matcher(redacted).replaceAll("$1$2" + REPLACEMENT);
		return AUTHORIZATION.matcher(redacted).replaceAll("$1$2" + REPLACEMENT);
	}

}
