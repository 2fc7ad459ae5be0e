package io.github.loftyspring.sandbox.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The authorizations in memory, found by any of their tokens without a search.
 *
 * @since 0.1.0
 */
public final class Authorizations implements OAuth2AuthorizationService {

	private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();

	private final Map<String, String> idsByToken = new ConcurrentHashMap<>();

	@Override
	public synchronized void save(OAuth2Authorization authorization) {
		OAuth2Authorization previous = this.byId.put(authorization.getId(), authorization);
		if (previous != null) {
			tokenValues(previous).forEach(this.idsByToken::remove);
		}
		tokenValues(authorization).forEach((value) -> this.idsByToken.put(value, authorization.getId()));
	}

	@Override
	public synchronized void remove(OAuth2Authorization authorization) {
		OAuth2Authorization removed = this.byId.remove(authorization.getId());
		if (removed != null) {
			tokenValues(removed).forEach(this.idsByToken::remove);
		}
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return this.byId.get(id);
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
		String id = this.idsByToken.get(key(tokenType, token));
		return (id != null) ? this.byId.get(id) : null;
	}

	/**
	 * Makes all access tokens invalid; refresh tokens go on working.
	 */
	public synchronized void invalidateAccessTokens() {
		for (OAuth2Authorization authorization : List.copyOf(this.byId.values())) {
			OAuth2Authorization.Token<?> accessToken = authorization.getAccessToken();
			if (accessToken != null) {
				save(OAuth2Authorization.from(authorization).invalidate(accessToken.getToken()).build());
			}
		}
	}

	/**
	 * Removes the authorizations of an account: its access tokens and its refresh tokens
	 * are refused from now on, as after a click on Disconnect.
	 * @param account what the sandbox calls the account
	 */
	public void revoke(String account) {
		removeIf((authorization) -> authorization.getPrincipalName().equals(account));
	}

	/**
	 * Removes all authorizations.
	 */
	public void revokeAll() {
		removeIf((authorization) -> true);
	}

	private synchronized void removeIf(Predicate<OAuth2Authorization> condition) {
		List.copyOf(this.byId.values()).stream().filter(condition).forEach(this::remove);
	}

	private static List<String> tokenValues(OAuth2Authorization authorization) {
		List<String> values = new ArrayList<>();
		String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
		if (state != null) {
			values.add(key(new OAuth2TokenType(OAuth2ParameterNames.STATE), state));
		}
		add(values, new OAuth2TokenType(OAuth2ParameterNames.CODE),
				authorization.getToken(OAuth2AuthorizationCode.class));
		add(values, OAuth2TokenType.ACCESS_TOKEN, authorization.getAccessToken());
		add(values, OAuth2TokenType.REFRESH_TOKEN, authorization.getRefreshToken());
		return values;
	}

	private static void add(List<String> values, OAuth2TokenType type,
			OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
		if (token != null) {
			values.add(key(type, token.getToken().getTokenValue()));
		}
	}

	private static String key(@Nullable OAuth2TokenType type, String token) {
		return ((type != null) ? type.getValue() : "") + ":" + token;
	}

}
