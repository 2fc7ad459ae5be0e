package io.github.loftyspring.auth;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.BodyExtractor;

/**
 * Reads a token endpoint's answer whatever its media type says. Takes a token without
 * {@code token_type} or scope; sees an error under any status.
 */
final class TokenAnswerReader implements BodyExtractor<Mono<OAuth2AccessTokenResponse>, ReactiveHttpInputMessage> {

	private static final int LARGEST_BODY = 64 * 1024;

	private final InstantSource clock;

	TokenAnswerReader(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public Mono<OAuth2AccessTokenResponse> extract(ReactiveHttpInputMessage message, Context context) {
		ClientHttpResponse response = (ClientHttpResponse) message;
		return JsonBody.collect(response.getBody(), LARGEST_BODY)
			.onErrorMap((ex) -> unreadable(response, ex))
			.map((body) -> read(response, body));
	}

	private OAuth2AccessTokenResponse read(ClientHttpResponse response, byte[] body) {
		JsonNode json = JsonBody.parse(body);
		HttpStatusCode status = response.getStatusCode();
		if (status.is2xxSuccessful() && json != null && text(json, OAuth2ParameterNames.ERROR) == null) {
			String token = text(json, OAuth2ParameterNames.ACCESS_TOKEN);
			if (token != null) {
				return token(response, json, token);
			}
		}
		if (status.is3xxRedirection()) {
			throw failure(response, null, "it redirects, and redirects are not followed");
		}
		if (json == null) {
			throw failure(response, null, describe(status, new String(body, StandardCharsets.UTF_8)));
		}
		ServerError error = ServerError.of(json);
		throw failure(response, error.code(),
				status.is2xxSuccessful() && error.code() == null ? missing(error.description()) : error.description());
	}

	private static String missing(@Nullable String words) {
		return "the answer has no token" + ((words != null) ? ": " + words : "");
	}

	private OAuth2AccessTokenResponse token(ClientHttpResponse response, JsonNode json, String token) {
		String type = text(json, OAuth2ParameterNames.TOKEN_TYPE);
		if (type != null && !type.equalsIgnoreCase(TokenType.BEARER.getValue())) {
			throw failure(response, null, "token_type is '" + type + "' instead of 'Bearer'");
		}
		if (!CredentialText.isSendable(token)) {
			throw failure(response, null, "access_token has characters that a header cannot carry");
		}
		JsonNode life = json.path(StatedLife.PARAMETER);
		return OAuth2AccessTokenResponse.withToken(token)
			.tokenType(TokenType.BEARER)
			.refreshToken(text(json, OAuth2ParameterNames.REFRESH_TOKEN))
			.scopes(scopes(json.path(OAuth2ParameterNames.SCOPE)))
			.additionalParameters(life.isValueNode() ? Map.of(StatedLife.PARAMETER, life.asString()) : Map.of())
			.build();
	}

	private static Set<String> scopes(JsonNode scope) {
		Set<String> scopes = new LinkedHashSet<>();
		if (scope.isString()) {
			Collections.addAll(scopes, StringUtils.tokenizeToStringArray(scope.stringValue(), " ,"));
		}
		scope.values().forEach((value) -> scopes.add(value.asString("")));
		return scopes;
	}

	private static @Nullable String text(JsonNode json, String name) {
		JsonNode value = json.path(name);
		return (value.isString() && StringUtils.hasText(value.stringValue())) ? value.stringValue().trim() : null;
	}

	// What was meant to be a token's JSON is not shown: a token may be in it.
	private static String describe(HttpStatusCode status, String body) {
		String text = body.trim();
		if (text.isEmpty()) {
			return "the answer is empty";
		}
		if (status.is2xxSuccessful() && !text.startsWith("<")) {
			return "the answer is not the JSON of a token";
		}
		return text;
	}

	private TokenAnswerException unreadable(ClientHttpResponse response, Throwable ex) {
		if (ex instanceof DataBufferLimitException) {
			return failure(response, null, "the answer is larger than " + LARGEST_BODY + " bytes");
		}
		return new TokenAnswerException(response.getStatusCode().value(), null, "the answer breaks off", null, ex);
	}

	private TokenAnswerException failure(ClientHttpResponse response, @Nullable String error,
			@Nullable String description) {
		HttpHeaders headers = response.getHeaders();
		return new TokenAnswerException(response.getStatusCode().value(), error, description,
				RetryAfter.read(headers::getFirst, this.clock.instant()), null);
	}

}
