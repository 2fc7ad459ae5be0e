package io.github.loftyspring.samples.spa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Everything the server has sent.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RecordedAnswers implements WebFilter {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	List<String> sent() {
		return this.sent;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpResponseDecorator response = new ServerHttpResponseDecorator(exchange.getResponse()) {

			@Override
			public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
				return super.writeWith(Flux.from(body)
					.doOnNext((buffer) -> RecordedAnswers.this.sent.add(buffer.toString(StandardCharsets.UTF_8))));
			}

		};
		response.beforeCommit(() -> Mono.fromRunnable(() -> this.sent.add(response.getHeaders().toString())));
		return chain.filter(exchange.mutate().response(response).build());
	}

}
