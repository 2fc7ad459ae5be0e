package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An HTTP server with a {@link WindowCounter}.
 */
final class FixedWindowServer implements AutoCloseable {

	private final WindowCounter counter;

	private final DisposableServer server;

	FixedWindowServer(WindowCounter counter) {
		this.counter = counter;
		this.server = HttpServer.create()
			.host("localhost")
			.port(0)
			.handle((request, response) -> way().then(Mono.defer(() -> answer(response))))
			.bindNow();
	}

	private static Mono<Long> way() {
		return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 20)));
	}

	private Mono<Void> answer(HttpServerResponse response) {
		WindowCounter.Counted counted = this.counter.count(Instant.now());
		response.status(counted.status());
		counted.headers().forEach(response::header);
		return way().then(response.sendString(Mono.just("{}")).then());
	}

	String url() {
		return "http://localhost:" + this.server.port();
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

}
