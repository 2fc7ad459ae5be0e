package io.github.loftyspring.auth.connect;

import java.security.Principal;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.UserAuthorizations;
import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Takes what Spring Security's WebFlux filter brings and keeps it for the user of the
 * exchange.
 */
final class ServerConnectedClients implements ServerOAuth2AuthorizedClientRepository {

	private final UserAuthorizations authorizations;

	private final PublishedEvents events;

	ServerConnectedClients(UserAuthorizations authorizations, PublishedEvents events) {
		this.authorizations = authorizations;
		this.events = events;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			Authentication principal, ServerWebExchange exchange) {
		return Mono.empty();
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			ServerWebExchange exchange) {
		return ExchangeUsers.require(exchange).flatMap((user) -> {
			OAuth2AuthorizedClient ofUser = new OAuth2AuthorizedClient(client.getClientRegistration(), user.getName(),
					client.getAccessToken(), client.getRefreshToken());
			return secure(user, exchange).then(this.authorizations.save(ofUser))
				.then(this.events.publish(new LoftyAuthorizationEvent.Connected(user.getName())));
		});
	}

	// From now on the session is worth something: a planted id must not open it.
	private static Mono<Void> secure(Principal user, ServerWebExchange exchange) {
		return (user instanceof SessionPrincipal) ? exchange.getSession().flatMap(WebSession::changeSessionId)
				: Mono.empty();
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, Authentication principal,
			ServerWebExchange exchange) {
		return Mono.error(() -> new UnsupportedOperationException("Users disconnect by themselves"));
	}

}
