package io.github.loftyspring.auth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.util.StringUtils;

/**
 * The error that a JSON answer tells, in one of the shapes in use: {@code error} with
 * {@code error_description} (RFC 6749), Lofty's {@code code} with {@code message}, also
 * {@code errorCode} with {@code errorMsg}, also inside the message, and problem details
 * (RFC 9457).
 *
 * @param code the error's name or number
 * @param description the server's own words, not to be shown as they are
 */
record ServerError(@Nullable String code, @Nullable String description) {

	private static final Pattern INSIDE_MESSAGE = Pattern.compile("errorCode=(\\d+)(?:,\\s*errorMsg=(.*))?",
			Pattern.DOTALL);

	private static final String SUCCESS = "0";

	/**
	 * Reads the error.
	 * @param body the answer
	 * @return the error, without code and description if the answer tells none
	 */
	static ServerError of(JsonNode body) {
		String message = body.isString() ? body.stringValue()
				: first(body, "error_description", "message", "errorMsg", "detail", "title");
		String code = first(body, "error", "code", "errorCode");
		Matcher inside = INSIDE_MESSAGE.matcher((message != null) ? message : "");
		if (code == null && inside.find()) {
			return new ServerError(inside.group(1), StringUtils.hasText(inside.group(2)) ? inside.group(2) : message);
		}
		return new ServerError(SUCCESS.equals(code) ? null : code, message);
	}

	private static @Nullable String first(JsonNode body, String... names) {
		for (String name : names) {
			JsonNode value = body.path(name);
			if (value.isString() && StringUtils.hasText(value.stringValue())) {
				return value.stringValue();
			}
			if (value.isNumber()) {
				return value.asString();
			}
		}
		return null;
	}

}
