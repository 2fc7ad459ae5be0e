package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.util.retry.Retry;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A plain {@link WebClient} with connections and a thread of its own, so that no strategy
 * delays another.
 */
final class Api implements AutoCloseable {

	/** No strategy shall wait for a connection. */
	private static final int MAX_CONNECTIONS = 2000;

	private final ConnectionProvider connections = ConnectionProvider.create("quota", MAX_CONNECTIONS);

	private final LoopResources loop = LoopResources.create("quota", 1, true);

	private final WebClient client;

	private final Duration patience;

	Api(Setup setup, ExchangeFilterFunction... filters) {
		this.client = WebClient.builder()
			.baseUrl(setup.url())
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create(this.connections).runOn(this.loop)))
			.filters((list) -> list.addAll(List.of(filters)))
			.build();
		this.patience = setup.patience();
	}

	/**
	 * Sends one request.
	 * @return the answer, also when it is 429
	 */
	Mono<Answer> send() {
		return this.client.get().exchangeToMono((response) -> response.releaseBody().thenReturn(Answer.of(response)));
	}

	/**
	 * Sends one request.
	 * @return the answer, or a {@link ThrottledException}
	 */
	Mono<Answer> sendOrFail() {
		return send().flatMap(Api::accepted);
	}

	/**
	 * Repeats an attempt as soon as it has been answered with 429, while there is time.
	 * @param attempt waits for whatever it has to, and sends one request; empty when it
	 * may not
	 * @return whether an attempt was accepted
	 */
	Mono<Boolean> untilAccepted(Mono<Answer> attempt) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return attempt.flatMap(Api::accepted)
				.retryWhen(Retry.indefinitely().filter((ex) -> ex instanceof ThrottledException && isTimeLeft(start)))
				.hasElement()
				.onErrorReturn(ThrottledException.class, false);
		});
	}

	private boolean isTimeLeft(long start) {
		return System.nanoTime() - start < this.patience.toNanos();
	}

	private static Mono<Answer> accepted(Answer answer) {
		return answer.throttled() ? Mono.error(ThrottledException.INSTANCE) : Mono.just(answer);
	}

	@Override
	public void close() {
		this.connections.dispose();
		this.loop.dispose();
	}

}
