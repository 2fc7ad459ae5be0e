package io.github.loftyspring.auth;

import java.time.InstantSource;

import io.github.loftyspring.auth.store.TokenPair;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks the token endpoint for new tokens of a user with the refresh token.
 */
final class RefreshTokenClient {

	private final ClientRegistration registration;

	private final TokenEndpoint<OAuth2RefreshTokenGrantRequest> endpoint;

	RefreshTokenClient(ClientRegistration registration, OAuth2Settings settings, WebClient webClient,
			InstantSource clock) {
		this.registration = registration;
		this.endpoint = new TokenEndpoint<>(new WebClientReactiveRefreshTokenTokenResponseClient(), settings, webClient,
				clock);
	}

	/**
	 * Asks for new tokens, each time it is subscribed to.
	 * @param principalName the user's name
	 * @param tokens the user's tokens
	 * @param refreshToken the refresh token among them
	 * @return the answer, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> refresh(String principalName, TokenPair tokens, OAuth2RefreshToken refreshToken) {
		SecretRedactor redactor = new SecretRedactor(this.registration.getClientId(),
				this.registration.getClientSecret(), refreshToken.getTokenValue(),
				tokens.accessToken().getTokenValue());
		OAuth2RefreshTokenGrantRequest request = new OAuth2RefreshTokenGrantRequest(this.registration,
				tokens.accessToken(), refreshToken);
		return this.endpoint.request(request, "user '" + principalName + "'", redactor);
	}

}
