package io.github.loftyspring.sandbox.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Generates opaque access tokens, and refresh tokens for public clients too, which Spring
 * Authorization Server's own generator refuses.
 */
final class TokenGenerators {

	private TokenGenerators() {
	}

	static OAuth2TokenGenerator<? extends OAuth2Token> withClock(Clock clock) {
		OAuth2AccessTokenGenerator accessTokens = new OAuth2AccessTokenGenerator();
		accessTokens.setClock(clock);
		return new DelegatingOAuth2TokenGenerator(accessTokens, new RefreshTokens());
	}

	private static final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

		private final StringKeyGenerator values = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(),
				48);

		@Override
		public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
			if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
				return null;
			}
			// Checked by Spring Authorization Server against the machine's clock.
			Instant issuedAt = Instant.now();
			return new OAuth2RefreshToken(this.values.generateKey(), issuedAt,
					issuedAt.plus(TokenPolicy.REFRESH_TOKEN_LIFE));
		}

	}

}
