package io.github.loftyspring.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
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

	/**
	 * Creates a redactor.
	 * @param clientId the application's id, which is no secret
	 * @param clientSecret the application's secret, {@code null} if it has none
	 * @param further further secrets, {@code null} for those there are not
	 */
	SecretRedactor(String clientId, @Nullable String clientSecret, @Nullable String... further) {
		Stream<@Nullable String> client = (clientSecret != null)
				? Stream.of(clientSecret, encode(clientId + ":" + clientSecret)) : Stream.empty();
		this.secrets = Stream.concat(client, Stream.of(further))
			.filter(StringUtils::hasText)
			.map(Objects::requireNonNull)
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
