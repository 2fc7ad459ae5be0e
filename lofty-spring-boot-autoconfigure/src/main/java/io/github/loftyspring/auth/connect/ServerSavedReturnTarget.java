package io.github.loftyspring.auth.connect;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells Spring Security's WebFlux filter where the user goes after connecting. It asks
 * for the request that was interrupted, as after a sign-in.
 */
final class ServerSavedReturnTarget implements ServerRequestCache {

	private static final String ATTRIBUTE = ServerSavedReturnTarget.class.getName();

	static void keep(ServerWebExchange exchange, String target) {
		exchange.getAttributes().put(ATTRIBUTE, target);
	}

	static String of(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(ATTRIBUTE, ReturnTarget.ROOT);
	}

	@Override
	public Mono<Void> saveRequest(ServerWebExchange exchange) {
		return Mono.empty();
	}

	@Override
	public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
		return Mono.justOrEmpty(exchange.<String>getAttribute(ATTRIBUTE)).map(URI::create);
	}

	@Override
	public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
		return Mono.empty();
	}

}
