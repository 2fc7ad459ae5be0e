package io.github.loftyspring.auth.connect;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;

/**
 * Finds the user of a WebFlux exchange: the one Spring Security knows, or else the
 * exchange, or else the holder of the session.
 */
final class ExchangeUsers {

	private ExchangeUsers() {
	}

	/**
	 * Finds the user; begins no session.
	 * @param exchange the exchange
	 * @return the user, nothing if nobody is signed in and the session has connected
	 * nothing
	 */
	static Mono<Principal> find(ServerWebExchange exchange) {
		return signedIn(exchange)
			.switchIfEmpty(Mono.defer(() -> exchange.getSession().mapNotNull(ExchangeUsers::ofSession)));
	}

	/**
	 * Finds the user, and makes the holder of the session one if nobody is signed in.
	 * @param exchange the exchange
	 * @return the user
	 */
	static Mono<Principal> require(ServerWebExchange exchange) {
		return signedIn(exchange).switchIfEmpty(Mono.defer(() -> exchange.getSession().map(ExchangeUsers::ensure)));
	}

	/**
	 * Finds the user that Spring Security has put into the Reactor context.
	 * @return the user, nothing if nobody is signed in
	 */
	static Mono<Principal> ofSecurityContext() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.mapNotNull(SignedIn::orNull);
	}

	private static Mono<Principal> signedIn(ServerWebExchange exchange) {
		return ofSecurityContext()
			.switchIfEmpty(Mono.defer(() -> exchange.getPrincipal().mapNotNull(SignedIn::orNull)));
	}

	private static Principal ensure(WebSession session) {
		Object user = session.getAttributes()
			.computeIfAbsent(SessionPrincipal.ATTRIBUTE, (key) -> SessionPrincipal.create());
		return (Principal) user;
	}

	private static @Nullable Principal ofSession(WebSession session) {
		return session.getAttribute(SessionPrincipal.ATTRIBUTE);
	}

}
