package io.github.loftyspring.auth.store;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.util.Assert;

/**
 * The tokens of a user; {@code toString} shows neither.
 *
 * @param accessToken the access token
 * @param refreshToken what it is renewed with, {@code null} if the server gave none
 * @since 0.1.0
 */
public record TokenPair(OAuth2AccessToken accessToken, @Nullable OAuth2RefreshToken refreshToken) {

	/**
	 * Checks the tokens.
	 * @param accessToken the access token
	 * @param refreshToken what it is renewed with, {@code null} if the server gave none
	 * @throws IllegalArgumentException if there is no access token
	 */
	public TokenPair {
		Assert.notNull(accessToken, "'accessToken' must not be null");
	}

	@Override
	public String toString() {
		return "TokenPair[accessToken=******, refreshToken=" + ((this.refreshToken != null) ? "******" : "none") + "]";
	}

}
