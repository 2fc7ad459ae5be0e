package io.github.loftyspring.auth;

import java.time.InstantSource;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks a token endpoint for tokens the way Lofty wants it: with {@code customer_key}, and
 * beside HTTP Basic with credentials as they are and {@code client_id} as a parameter.
 */
final class TokenClient {

	private static final String CUSTOMER_KEY = "customer_key";

	private final OAuth2Settings settings;

	private final WebClientReactiveClientCredentialsTokenResponseClient client = new WebClientReactiveClientCredentialsTokenResponseClient();

	TokenClient(OAuth2Settings settings, WebClient webClient, InstantSource clock) {
		this.settings = settings;
		DefaultOAuth2TokenRequestHeadersConverter<OAuth2ClientCredentialsGrantRequest> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();
		headers.setEncodeClientCredentials(false);
		this.client.setHeadersConverter(headers);
		this.client.addParametersConverter(TokenClient::furtherParameters);
		this.client.setBodyExtractor(new TokenAnswerReader(clock));
		this.client.setWebClient(webClient);
	}

	private static MultiValueMap<String, String> furtherParameters(OAuth2ClientCredentialsGrantRequest request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (request instanceof CustomerKeyGrantRequest customer) {
			parameters.add(CUSTOMER_KEY, customer.credentials().customerKey());
		}
		if (ClientAuthenticationMethod.CLIENT_SECRET_BASIC
			.equals(request.getClientRegistration().getClientAuthenticationMethod())) {
			parameters.add(OAuth2ParameterNames.CLIENT_ID, request.getClientRegistration().getClientId());
		}
		return parameters;
	}

	/**
	 * Asks for a token, each time it is subscribed to.
	 * @param request what to ask for
	 * @return the token, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> request(CustomerKeyGrantRequest request) {
		TokenFailureTranslator failures = new TokenFailureTranslator(
				"account '%s'".formatted(request.getClientRegistration().getRegistrationId()), this.settings.tokenUri(),
				SecretRedactor.of(request.credentials()));
		return failures.translate(this.client.getTokenResponse(request), this.settings.requestTimeout());
	}

}
