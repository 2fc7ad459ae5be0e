package io.github.loftyspring.auth.connect;

import java.net.URI;
import java.security.Principal;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.UserAuthorizations;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationCodeGrantWebFilter;
import org.springframework.security.oauth2.client.web.server.OAuth2AuthorizationRequestRedirectWebFilter;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.Assert;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Lets users of a Spring WebFlux application connect and disconnect their Lofty account,
 * with Spring Security's own filters on {@link ConnectPaths}. Comes after the
 * application's security, so that it knows the user. Of other requests it only puts the
 * exchange into the Reactor context, so that calls find the user.
 *
 * @since 0.1.0
 */
public final class ServerConnectFilter implements WebFilter {

	private static final WebFilterChain UNANSWERED = (exchange) -> Mono.error(() -> {
		MultiValueMap<String, String> parameters = exchange.getRequest().getQueryParams();
		return new ConnectFailedException(ConnectFailure.ofUnknownState(parameters.getFirst(OAuth2ParameterNames.STATE),
				parameters.getFirst(OAuth2ParameterNames.ERROR)));
	});

	private final ConnectPaths paths;

	private final OAuth2AuthorizationRequestRedirectWebFilter toConsent;

	private final OAuth2AuthorizationCodeGrantWebFilter fromConsent;

	private final UserAuthorizations authorizations;

	private final PublishedEvents events;

	private final ServerConnectFailureHandler failureHandler;

	/**
	 * Creates the filter.
	 * @param paths the paths it serves
	 * @param client trades codes for tokens
	 * @param authorizations keeps the users' authorizations
	 * @param failureHandler answers when something goes wrong
	 * @param events hears of accounts that are connected and disconnected; it may block
	 */
	public ServerConnectFilter(ConnectPaths paths, AuthorizationCodeClient client, UserAuthorizations authorizations,
			ServerConnectFailureHandler failureHandler, ApplicationEventPublisher events) {
		Assert.notNull(paths, "'paths' must not be null");
		Assert.notNull(client, "'client' must not be null");
		Assert.notNull(authorizations, "'authorizations' must not be null");
		Assert.notNull(failureHandler, "'failureHandler' must not be null");
		Assert.notNull(events, "'events' must not be null");
		this.paths = paths;
		this.authorizations = authorizations;
		this.failureHandler = failureHandler;
		this.events = new PublishedEvents(events);
		ServerSessionAuthorizationRequests requests = new ServerSessionAuthorizationRequests(
				client.hasFixedRedirectUri());
		this.toConsent = new OAuth2AuthorizationRequestRedirectWebFilter(new ServerConnectRequestResolver(client));
		this.toConsent.setAuthorizationRequestRepository(requests);
		this.toConsent.setRequestCache(new ServerSavedReturnTarget());
		this.fromConsent = new OAuth2AuthorizationCodeGrantWebFilter(trade(client),
				new InMemoryReactiveClientRegistrationRepository(client.registration()),
				new ServerConnectedClients(authorizations, this.events));
		this.fromConsent.setAuthorizationRequestRepository(requests);
		this.fromConsent.setRequestCache(new ServerSavedReturnTarget());
	}

	private static ReactiveAuthenticationManager trade(AuthorizationCodeClient client) {
		ReactiveAuthenticationManager manager = new OAuth2AuthorizationCodeReactiveAuthenticationManager(
				client::exchange);
		// Otherwise the filter would turn it into an exception without the error.
		return (authentication) -> manager.authenticate(authentication)
			.onErrorMap(OAuth2AuthorizationException.class, (ex) -> new ConnectFailedException(ConnectFailures.of(ex)));
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ConnectPaths.Step step = this.paths.step(exchange.getRequest().getPath().pathWithinApplication().value());
		if (step == null) {
			return chain.filter(exchange)
				.contextWrite(
						(context) -> context.put(ServerWebExchangeContextFilter.EXCHANGE_CONTEXT_ATTRIBUTE, exchange));
		}
		ConnectHeaders.ALL.forEach(exchange.getResponse().getHeaders()::set);
		return Mono.defer(() -> {
			step.require(exchange.getRequest().getMethod().name());
			return take(step, exchange);
		}).onErrorResume((ex) -> fail(exchange, ex));
	}

	private Mono<Void> take(ConnectPaths.Step step, ServerWebExchange exchange) {
		return switch (step) {
			case CONNECT -> this.toConsent.filter(exchange, UNANSWERED);
			case CALLBACK -> this.fromConsent.filter(exchange, UNANSWERED);
			case DISCONNECT -> disconnect(exchange);
		};
	}

	private Mono<Void> fail(ServerWebExchange exchange, Throwable ex) {
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.error(ex);
		}
		// The filter redirects before it saves.
		response.getHeaders().setLocation(null);
		return this.failureHandler.handle(exchange,
				ConnectFailures.of(ex).returningTo(ServerSavedReturnTarget.of(exchange)));
	}

	private Mono<Void> disconnect(ServerWebExchange exchange) {
		SameOrigin.require(exchange.getRequest().getHeaders()::getFirst, exchange.getRequest().getURI().toString());
		return exchange.getFormData().flatMap((form) -> {
			String field = form.getFirst(ReturnTarget.PARAMETER);
			String target = ReturnTarget
				.of((field != null) ? field : exchange.getRequest().getQueryParams().getFirst(ReturnTarget.PARAMETER));
			return ExchangeUsers.find(exchange)
				.map(Principal::getName)
				.flatMap(this::remove)
				.then(Mono.fromRunnable(() -> redirect(exchange, target)));
		});
	}

	private Mono<Void> remove(String user) {
		return this.authorizations.remove(user)
			.filter(Boolean::booleanValue)
			.flatMap((removed) -> this.events.publish(new LoftyAuthorizationEvent.Disconnected(user)));
	}

	private static void redirect(ServerWebExchange exchange, String target) {
		exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
		exchange.getResponse()
			.getHeaders()
			.setLocation(URI.create(exchange.getRequest().getPath().contextPath().value() + target));
	}

}
