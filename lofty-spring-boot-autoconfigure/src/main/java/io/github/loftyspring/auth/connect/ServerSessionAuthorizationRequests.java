package io.github.loftyspring.auth.connect;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Keeps authorization requests in the session of a WebFlux application. One is found only
 * by the user who began it, and taken only once.
 */
final class ServerSessionAuthorizationRequests
		implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private final boolean redirectUriIsFixed;

	/**
	 * Creates the repository.
	 * @param redirectUriIsFixed whether the redirect URI is configured, so that it may
	 * differ from the URL that the application sees
	 */
	ServerSessionAuthorizationRequests(boolean redirectUriIsFixed) {
		this.redirectUriIsFixed = redirectUriIsFixed;
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
		Mono<OAuth2AuthorizationRequest> found = exchange.getSession().flatMap((session) -> find(exchange, session));
		// Spring Security compares the redirect URI with the URL of the request.
		return this.redirectUriIsFixed ? found.map((request) -> withUrl(request, exchange)) : found;
	}

	private static OAuth2AuthorizationRequest withUrl(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
		String url = UriComponentsBuilder.fromUri(exchange.getRequest().getURI()).replaceQuery(null).toUriString();
		return OAuth2AuthorizationRequest.from(request).redirectUri(url).build();
	}

	@Override
	public Mono<Void> saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest authorizationRequest,
			ServerWebExchange exchange) {
		return (authorizationRequest == null) ? Mono.empty()
				: exchange.getSession()
					.doOnNext((session) -> session.getAttributes()
						.compute(PendingAuthorizations.ATTRIBUTE,
								(key, pending) -> PendingAuthorizations.of(pending).with(authorizationRequest)))
					.then();
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
		return exchange.getSession().flatMap((session) -> find(exchange, session).doOnNext((found) -> {
			take(session, found);
			ServerSavedReturnTarget.keep(exchange, PendingAuthorizations.returnTarget(found));
		})).switchIfEmpty(Mono.error(() -> new ConnectFailedException(ConnectFailure.Reason.STATE_UNKNOWN)));
	}

	private static void take(WebSession session, OAuth2AuthorizationRequest found) {
		session.getAttributes().compute(PendingAuthorizations.ATTRIBUTE, (key, value) -> {
			PendingAuthorizations pending = PendingAuthorizations.of(value);
			if (!pending.has(found)) {
				throw new ConnectFailedException(ConnectFailure.Reason.STATE_UNKNOWN);
			}
			return pending.without(found);
		});
	}

	private static Mono<OAuth2AuthorizationRequest> find(ServerWebExchange exchange, WebSession session) {
		PendingAuthorizations pending = PendingAuthorizations.of(session.getAttribute(PendingAuthorizations.ATTRIBUTE));
		String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
		return ExchangeUsers.find(exchange).map(Principal::getName).mapNotNull((user) -> pending.find(state, user));
	}

}
