package io.github.loftyspring.auth.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Writes tokens as the JSON that stores encrypt, and reads it.
 *
 * @since 0.1.0
 */
public final class TokenDocument {

	private static final String ACCESS_TOKEN = "access_token";

	private static final String ISSUED_AT = "issued_at";

	private static final String EXPIRES_AT = "expires_at";

	private static final String SCOPES = "scopes";

	private static final String REFRESH_TOKEN = "refresh_token";

	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
		.build();

	private TokenDocument() {
	}

	/**
	 * Writes tokens.
	 * @param tokens the tokens
	 * @return JSON
	 */
	public static byte[] write(TokenPair tokens) {
		OAuth2AccessToken accessToken = tokens.accessToken();
		ObjectNode json = mapper.createObjectNode();
		json.put(ACCESS_TOKEN, accessToken.getTokenValue());
		json.put(ISSUED_AT, millis(accessToken.getIssuedAt()));
		json.put(EXPIRES_AT, millis(accessToken.getExpiresAt()));
		ArrayNode scopes = json.putArray(SCOPES);
		accessToken.getScopes().forEach(scopes::add);
		OAuth2RefreshToken refreshToken = tokens.refreshToken();
		if (refreshToken != null) {
			json.put(REFRESH_TOKEN, refreshToken.getTokenValue());
		}
		return mapper.writeValueAsBytes(json);
	}

	/**
	 * Reads tokens.
	 * @param json what {@link #write} returned
	 * @return the tokens
	 * @throws TokenStoreException if it is something else
	 */
	public static TokenPair read(byte[] json) {
		try {
			return read(mapper.readTree(json));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// Without the cause, whose message may show a token.
			throw new TokenStoreException("What is stored is not a pair of tokens", null);
		}
	}

	private static TokenPair read(JsonNode json) {
		Set<String> scopes = new LinkedHashSet<>();
		json.path(SCOPES).values().forEach((scope) -> scopes.add(scope.asString()));
		OAuth2AccessToken accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER,
				json.path(ACCESS_TOKEN).asString(""), instant(json.path(ISSUED_AT)), instant(json.path(EXPIRES_AT)),
				scopes);
		String refreshToken = json.path(REFRESH_TOKEN).asString("");
		return new TokenPair(accessToken, refreshToken.isEmpty() ? null : new OAuth2RefreshToken(refreshToken, null));
	}

	private static @Nullable Long millis(@Nullable Instant instant) {
		return (instant != null) ? instant.toEpochMilli() : null;
	}

	private static @Nullable Instant instant(JsonNode millis) {
		return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
	}

}
