package io.github.loftyspring.http;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Finds failures that come with HTTP 200. Lofty reports them in several operations by
 * {@code code}, {@code errorCode} or {@code status.code} other than 0. All of them are
 * writes, except the AI operations and the listing search; the answers of other reads are
 * not looked at.
 */
final class FailureUnderSuccess {

	/** Answers that report a failure are short. */
	private static final int LONGEST_REPORT = 64 * 1024;

	private static final Set<String> SUCCESS = Set.of("0", "200");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private FailureUnderSuccess() {
	}

	/**
	 * Whether the answer to a request may report a failure although its status is OK.
	 * @param request the request
	 * @return whether to look at the body
	 */
	static boolean isPossible(ClientRequest request) {
		return request.method() != HttpMethod.GET || isListingSearch(request) || path(request).contains("/v2.0/ai/");
	}

	/**
	 * Looks for a failure.
	 * @param request the request
	 * @param body the body of the answer
	 * @return the failure, or {@code null}
	 */
	static @Nullable ErrorBody find(ClientRequest request, byte[] body) {
		if (body.length == 0 || body.length > LONGEST_REPORT || body[0] != '{') {
			return null;
		}
		try {
			JsonNode json = MAPPER.readTree(body);
			boolean failure = reportsFailure(json.path("code")) || reportsFailure(json.path("errorCode"))
					|| reportsFailure(json.path("status").path("code")) || hasNoListings(request, json);
			return failure ? ErrorBody.of(HttpStatus.OK, json) : null;
		}
		catch (JacksonException ex) {
			// Malformed: whoever decodes the body says so.
			return null;
		}
	}

	private static boolean reportsFailure(JsonNode code) {
		if (!code.isNumber() && !code.isString()) {
			return false;
		}
		String text = code.asString();
		return !SUCCESS.contains(text) && (NUMBER.matcher(text).matches() || NAME.matcher(text).matches());
	}

	private static boolean hasNoListings(ClientRequest request, JsonNode json) {
		return isListingSearch(request) && json.has("message") && !json.has("listIng") && !json.has("soldListing");
	}

	private static boolean isListingSearch(ClientRequest request) {
		return path(request).endsWith("/v1.0/listing");
	}

	private static String path(ClientRequest request) {
		String path = request.url().getRawPath();
		return (path != null) ? path : "";
	}

}
