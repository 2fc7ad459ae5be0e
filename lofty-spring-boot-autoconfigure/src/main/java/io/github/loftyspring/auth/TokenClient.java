package io.github.loftyspring.auth;

import java.time.InstantSource;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Asks for tokens by the client credentials grant the way Lofty wants it, with
 * {@code customer_key}.
 */
final class TokenClient {

	private static final String CUSTOMER_KEY = "customer_key";

	private final TokenEndpoint<OAuth2ClientCredentialsGrantRequest> endpoint;

	TokenClient(OAuth2Settings settings, WebClient webClient, InstantSource clock) {
		WebClientReactiveClientCredentialsTokenResponseClient client = new WebClientReactiveClientCredentialsTokenResponseClient();
		client.addParametersConverter(TokenClient::customerKey);
		this.endpoint = new TokenEndpoint<>(client, settings, webClient, clock);
	}

	private static MultiValueMap<String, String> customerKey(OAuth2ClientCredentialsGrantRequest request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (request instanceof CustomerKeyGrantRequest customer) {
			parameters.add(CUSTOMER_KEY, customer.credentials().customerKey());
		}
		return parameters;
	}

	/**
	 * Asks for a token, each time it is subscribed to.
	 * @param request what to ask for
	 * @return the token, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> request(CustomerKeyGrantRequest request) {
		ClientCredentials credentials = request.credentials();
		return this.endpoint.request(request, "account '" + request.getClientRegistration().getRegistrationId() + "'",
				new SecretRedactor(credentials.clientId(), credentials.clientSecret(), credentials.customerKey()));
	}

}
