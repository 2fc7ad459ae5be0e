package io.github.loftyspring.autoconfigure;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * The place of the connect flow among the filters of a WebFlux application: after
 * security. Lets everything pass where users connect no accounts.
 *
 * @param flow the flow, {@code null} where there is none
 */
record ConnectWebFilter(@Nullable WebFilter flow) implements WebFilter, Ordered {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return (this.flow != null) ? this.flow.filter(exchange, chain) : chain.filter(exchange);
	}

	@Override
	public int getOrder() {
		return LoftyConnectAutoConfiguration.FILTER_ORDER;
	}

}
