package io.github.loftyspring.auth.connect;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Makes the request with which a user is sent to Lofty's consent page, in a WebFlux
 * application.
 */
final class ServerConnectRequestResolver implements ServerOAuth2AuthorizationRequestResolver {

	private final DefaultServerOAuth2AuthorizationRequestResolver requests;

	ServerConnectRequestResolver(AuthorizationCodeClient client) {
		this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(
				new InMemoryReactiveClientRegistrationRepository(client.registration()));
		this.requests.setAuthorizationRequestCustomizer(ConsentPageParameters.of(client));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return resolve(exchange, AuthorizationCodeClient.REGISTRATION_ID);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return Mono.defer(() -> {
			String returnTo = ReturnTarget.of(exchange.getRequest().getQueryParams().getFirst(ReturnTarget.PARAMETER));
			ServerSavedReturnTarget.keep(exchange, returnTo);
			return this.requests.resolve(exchange, registrationId)
				.zipWith(ExchangeUsers.require(exchange),
						(request, user) -> PendingAuthorizations.begin(request, user.getName(), returnTo));
		});
	}

}
