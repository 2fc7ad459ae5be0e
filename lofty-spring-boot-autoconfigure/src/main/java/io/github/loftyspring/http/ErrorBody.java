package io.github.loftyspring.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What an error body says, whatever its shape: an object with code and message, a number
 * inside the message, an RFC 7807 problem, an OAuth 2.0 error, a JSON string, text, or
 * the page of a proxy.
 *
 * @param code the vendor's code, where there is one
 * @param message one readable line
 */
record ErrorBody(@Nullable String code, String message) {

	private static final int LONGEST_MESSAGE = 500;

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static final Pattern NUMBER_IN_MESSAGE = Pattern.compile("errorCode=(\\d+)(?:\\s*,\\s*errorMsg=(.*))?",
			Pattern.DOTALL);

	private static final Pattern TITLE = Pattern.compile("<(title|h1)[^>]*>(.*?)</\\1>",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** API keys and access tokens are signed tokens: none belongs into a message. */
	private static final Pattern SIGNED_TOKEN = Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*)*");

	/** With a number in it, as words may follow too: "token validation failed". */
	private static final Pattern AUTHORIZATION = Pattern
		.compile("(?i)\\b(Basic|Bearer|token)(\\s+)(?=[^\\s\\d]*\\d)[\\w.~+/=-]{8,}");

	private static final Pattern PARAMETER = Pattern
		.compile("(?i)(access_token|refresh_token|client_secret|customer_key|api_?key)"
				+ "(\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?)[\\w.~+/%-]+");

	private static final String[] CODES = { "code", "errorCode", "error" };

	private static final String[] MESSAGES = { "message", "errorMsg", "msg", "detail", "error_description", "title" };

	static ErrorBody parse(HttpStatusCode status, String body) {
		String text = body.strip();
		if (text.isEmpty()) {
			return new ErrorBody(null, reason(status) + " (no body)");
		}
		return switch (text.charAt(0)) {
			case '{', '"' -> json(status, text);
			case '<' -> page(text);
			default -> new ErrorBody(null, readable(text));
		};
	}

	private static ErrorBody json(HttpStatusCode status, String text) {
		try {
			return of(status, MAPPER.readTree(text));
		}
		catch (JacksonException ex) {
			return new ErrorBody(null, readable(text));
		}
	}

	/**
	 * Reads a parsed body.
	 * @param status the answer's status
	 * @param json the body
	 * @return what it says
	 */
	static ErrorBody of(HttpStatusCode status, JsonNode json) {
		if (json.isString()) {
			return split(null, json.stringValue(), status);
		}
		String code = text(json, CODES);
		String message = text(json, MESSAGES);
		if (json.path("status").isObject()) {
			code = (code != null) ? code : text(json.path("status"), CODES);
			message = (message != null) ? message : text(json.path("status"), MESSAGES);
		}
		return split(code, (message != null) ? message : "", status);
	}

	private static ErrorBody split(@Nullable String code, String message, HttpStatusCode status) {
		Matcher matcher = NUMBER_IN_MESSAGE.matcher(message);
		if (matcher.find()) {
			String rest = matcher.group(2);
			return new ErrorBody((code != null) ? code : matcher.group(1), readable((rest != null) ? rest : message));
		}
		return new ErrorBody(code, message.isBlank() ? reason(status) : readable(message));
	}

	private static @Nullable String text(JsonNode json, String[] names) {
		for (String name : names) {
			JsonNode value = json.path(name);
			if (value.isValueNode() && !value.isNull() && !value.isBoolean() && !value.asString().isBlank()) {
				return readable(value.asString());
			}
		}
		return null;
	}

	private static ErrorBody page(String text) {
		Matcher title = TITLE.matcher(text);
		String what = text.regionMatches(true, 0, "<?xml", 0, 5) ? "an XML document" : "an HTML page";
		return new ErrorBody(null,
				"answered with " + what + (title.find() ? " titled '" + readable(title.group(2)) + "'" : ""));
	}

	private static String reason(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known.getReasonPhrase() : "Status " + status.value();
	}

	/**
	 * Makes text of a server fit for a message: one line, cut, without credentials.
	 * @param text the text
	 * @return the readable text
	 */
	static String readable(String text) {
		String line = withoutCredentials(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		return (line.length() > LONGEST_MESSAGE) ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
	}

	private static String withoutCredentials(String text) {
		String unsigned = SIGNED_TOKEN.matcher(text).replaceAll("eyJ***");
		String unauthorized = AUTHORIZATION.matcher(unsigned).replaceAll("$1$2***");
		return PARAMETER.matcher(unauthorized).replaceAll("$1$2***");
	}

}
