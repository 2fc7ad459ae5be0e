package io.github.loftyspring.auth.connect;

import reactor.core.publisher.Mono;

import org.springframework.web.server.ServerWebExchange;

/**
 * Answers when a Lofty account was not connected or disconnected, in a Spring WebFlux
 * application. Define a bean of this type to show a page of your own.
 *
 * @since 0.1.0
 * @see ConnectFailureHandler
 */
@FunctionalInterface
public interface ServerConnectFailureHandler {

	/**
	 * Answers.
	 * @param exchange the exchange, without status or body yet
	 * @param failure what happened
	 * @return the end of it
	 */
	Mono<Void> handle(ServerWebExchange exchange, ConnectFailure failure);

}
