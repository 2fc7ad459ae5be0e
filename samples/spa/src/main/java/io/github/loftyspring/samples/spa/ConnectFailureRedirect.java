package io.github.loftyspring.samples.spa;

import java.net.URI;

import io.github.loftyspring.auth.connect.ConnectFailure;
import io.github.loftyspring.auth.connect.ServerConnectFailureHandler;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sends the browser back to the page, which says what happened.
 */
@Component
class ConnectFailureRedirect implements ServerConnectFailureHandler {

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, ConnectFailure failure) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.SEE_OTHER);
		String contextPath = exchange.getRequest().getPath().contextPath().value();
		response.getHeaders().setLocation(URI.create(contextPath + "/?failure=" + failure.reason()));
		return response.setComplete();
	}

}
