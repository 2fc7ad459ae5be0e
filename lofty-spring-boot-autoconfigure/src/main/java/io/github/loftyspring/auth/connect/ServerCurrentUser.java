package io.github.loftyspring.auth.connect;

import java.security.Principal;

import io.github.loftyspring.auth.CurrentUser;
import reactor.core.publisher.Mono;

import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;

/**
 * The user of the WebFlux exchange in the Reactor context, or of the security context in
 * it.
 *
 * @since 0.1.0
 */
public final class ServerCurrentUser implements CurrentUser {

	/**
	 * Creates the finder.
	 */
	public ServerCurrentUser() {
	}

	@Override
	public Mono<Principal> find() {
		return Mono.deferContextual((context) -> ServerWebExchangeContextFilter.getExchange(context)
			.map(ExchangeUsers::find)
			.orElseGet(ExchangeUsers::ofSecurityContext));
	}

}
