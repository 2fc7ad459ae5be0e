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

	SecretRedactor(ClientCredentials credentials) {
		String pair = credentials.clientId() + ":" + credentials.clientSecret();
		this.secrets = Stream.of(credentials.clientSecret(), credentials.customerKey(), encode(pair))
			.flatMap((secret) -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
					HtmlUtils.htmlEscape(secret)))
			.distinct()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
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
