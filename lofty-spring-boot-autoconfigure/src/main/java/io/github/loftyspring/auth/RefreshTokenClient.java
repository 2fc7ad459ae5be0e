package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

import io.github.loftyspring.auth.store.TokenPair;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks the token endpoint for new tokens of a user with the refresh token.
 */
final class RefreshTokenClient {

	private final Duration timeout;

	private final WebClientReactiveRefreshTokenTokenResponseClient client = new WebClientReactiveRefreshTokenTokenResponseClient();

	RefreshTokenClient(Duration timeout, WebClient webClient, InstantSource clock) {
		this.timeout = timeout;
		DefaultOAuth2TokenRequestHeadersConverter<OAuth2RefreshTokenGrantRequest> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();
		headers.setEncodeClientCredentials(false);
		this.client.setHeadersConverter(headers);
		this.client.addParametersConverter(RefreshTokenClient::furtherParameters);
		this.client.setBodyExtractor(new TokenAnswerReader(clock));
		this.client.setWebClient(webClient);
	}

	private static MultiValueMap<String, String> furtherParameters(OAuth2RefreshTokenGrantRequest request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		ClientRegistration registration = request.getClientRegistration();
		if (ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(registration.getClientAuthenticationMethod())) {
			parameters.add(OAuth2ParameterNames.CLIENT_ID, registration.getClientId());
		}
		return parameters;
	}

	/**
	 * Asks for new tokens, each time it is subscribed to.
	 * @param registration the application
	 * @param principalName the user's name
	 * @param tokens the user's tokens
	 * @param refreshToken the refresh token among them
	 * @return the answer, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> refresh(ClientRegistration registration, String principalName, TokenPair tokens,
			OAuth2RefreshToken refreshToken) {
		SecretRedactor redactor = SecretRedactor.of(registration.getClientId(), registration.getClientSecret(),
				refreshToken.getTokenValue(), tokens.accessToken().getTokenValue());
		TokenFailureTranslator failures = new TokenFailureTranslator("user '%s'".formatted(principalName),
				URI.create(registration.getProviderDetails().getTokenUri()), redactor);
		OAuth2RefreshTokenGrantRequest request = new OAuth2RefreshTokenGrantRequest(registration, tokens.accessToken(),
				refreshToken);
		return failures.translate(this.client.getTokenResponse(request), this.timeout);
	}

}
