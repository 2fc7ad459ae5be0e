package io.github.loftyspring.auth.connect;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * Shows a plain page.
 *
 * @since 0.1.0
 */
public final class DefaultServerConnectFailureHandler implements ServerConnectFailureHandler {

	private final ConnectFailurePage page;

	/**
	 * Creates the handler.
	 * @param connectPath where the user can try again, without the context path
	 */
	public DefaultServerConnectFailureHandler(String connectPath) {
		this.page = new ConnectFailurePage(connectPath);
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, ConnectFailure failure) {
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(failure.status());
		response.getHeaders().set(HttpHeaders.CONTENT_TYPE, ConnectFailurePage.CONTENT_TYPE);
		ConnectFailurePage.HEADERS.forEach(response.getHeaders()::set);
		String page = this.page.render(failure, exchange.getRequest().getPath().contextPath().value());
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(page.getBytes(StandardCharsets.UTF_8))));
	}

}
