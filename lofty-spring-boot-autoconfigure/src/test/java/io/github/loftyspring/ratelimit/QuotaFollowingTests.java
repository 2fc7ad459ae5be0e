package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Tests for {@link RateLimitFilter} against real servers that count in fixed windows. All
 * scenarios run side by side, since each spends its time waiting.
 */
class QuotaFollowingTests {

	private static final int LIMIT = 100;

	private static final int WINDOWS = 5;

	private static final int WORKERS = 64;

	/** The limit falls while at least so many calls are in flight. */
	private static final int BUSY = 48;

	private static final Duration WINDOW = Duration.ofSeconds(10);

	@Test
	void whenSaturatedThenNoRequestIsThrottledAndTheQuotaIsUsed() throws Exception {
		List<Scenario> scenarios = Stream
			.of(Stream.of(ResetFormat.values())
				.filter((format) -> format != ResetFormat.NONE)
				.map((format) -> new Scenario(format, 0, Change.NONE)),
					Stream.of(new Scenario(ResetFormat.EPOCH_SECONDS, 3, Change.NONE),
							new Scenario(ResetFormat.EPOCH_SECONDS, -3, Change.NONE),
							new Scenario(ResetFormat.EPOCH_MILLIS, 3, Change.NONE),
							new Scenario(ResetFormat.EPOCH_MILLIS, -3, Change.NONE),
							new Scenario(ResetFormat.EPOCH_SECONDS, 0, Change.HALVED),
							new Scenario(ResetFormat.MILLIS_LEFT, 0, Change.HALVED),
							new Scenario(ResetFormat.EPOCH_SECONDS, 0, Change.HALVED_UNTOLD)))
			.flatMap((part) -> part)
			.toList();
		SoftAssertions softly = new SoftAssertions();
		ExecutorService executor = Executors.newFixedThreadPool(scenarios.size());
		try {
			List<Future<Result>> results = new ArrayList<>();
			for (Scenario scenario : scenarios) {
				results.add(executor.submit(() -> new Run(scenario).result()));
			}
			for (Future<Result> result : results) {
				result.get(2, TimeUnit.MINUTES).check(softly);
			}
		}
		finally {
			executor.shutdownNow();
		}
		softly.assertAll();
	}

	private enum Change {

		NONE,

		/** The limit is halved in the middle of a burst. */
		HALVED,

		/** The same, and the headers go on telling the old limit. */
		HALVED_UNTOLD

	}

	private record Scenario(ResetFormat format, int clockAhead, Change change) {

	}

	/**
	 * What a scenario came to.
	 *
	 * @param scenario the scenario
	 * @param accepted accepted requests by window
	 * @param throttled throttled requests
	 * @param inFlight requests that were in flight when the lower limit began to hold
	 */
	private record Result(Scenario scenario, List<Integer> accepted, int throttled, int inFlight) {

		void check(SoftAssertions softly) {
			boolean halves = this.scenario.change() != Change.NONE;
			softly.assertThat(this.inFlight >= BUSY).as("%s: limit fell", this).isEqualTo(halves);
			softly.assertThat(this.throttled).as("%s: throttled", this).isLessThanOrEqualTo(this.inFlight);
			for (int i = 0; i < WINDOWS; i++) {
				if (halves && i == 2) {
					// The limit fell in this one, after some requests.
					softly.assertThat(this.accepted.get(i)).as("%s: window %d", this, i).isBetween(LIMIT / 2, LIMIT);
				}
				else {
					int quota = (halves && i > 2) ? LIMIT / 2 : LIMIT;
					softly.assertThat(this.accepted.get(i))
						.as("%s: window %d", this, i)
						.isGreaterThanOrEqualTo(quota * 99 / 100);
				}
			}
		}

	}

	private static final class Run {

		private final Scenario scenario;

		private final WindowCounter counter;

		private final LoftyRateLimiter limiter = new LoftyRateLimiter("test",
				new RateLimitSettings(LIMIT, WINDOW, Duration.ofMinutes(2)));

		private final AtomicInteger inFlight = new AtomicInteger();

		private final AtomicInteger inFlightAtChange = new AtomicInteger();

		private final AtomicBoolean armed = new AtomicBoolean();

		private final AtomicBoolean running = new AtomicBoolean(true);

		Run(Scenario scenario) {
			this.scenario = scenario;
			this.counter = new WindowCounter(LIMIT, WINDOW, Duration.ofSeconds(scenario.clockAhead()),
					scenario.format());
		}

		Result result() {
			try (FixedWindowServer server = new FixedWindowServer(this.counter)) {
				WebClient client = WebClient.builder()
					.baseUrl(server.url())
					.filter(new RateLimitFilter(this.limiter))
					.filter(this::watch)
					.build();
				Instant start = Instant.now();
				Duration partial = this.counter.left(start);
				Mono<Void> script = Mono.delay(partial.plus(WINDOW.multipliedBy(2)).minus(WINDOW.dividedBy(2)))
					.doOnNext((tick) -> this.armed.set(this.scenario.change() != Change.NONE))
					.then(Mono.delay(WINDOW.multipliedBy(3).plus(WINDOW.dividedBy(2)).minusMillis(300)))
					.doOnNext((tick) -> {
						this.running.set(false);
						this.limiter.close();
					})
					.then();
				Flux.range(0, WORKERS)
					.flatMap((worker) -> call(client).repeat(this.running::get), WORKERS)
					.then()
					.and(script)
					.block(Duration.ofMinutes(2));
				return new Result(this.scenario, this.counter.accepted(start, WINDOWS), this.counter.throttled(),
						this.inFlightAtChange.get());
			}
		}

		private Mono<Integer> call(WebClient client) {
			return client.get()
				.uri("/v1.0/leads")
				.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
				.onErrorResume(PermitRefusedException.class, (ex) -> Mono.delay(Duration.ofMillis(50)).thenReturn(0));
		}

		/** A change that is not told begins for the client when it is first refused. */
		private void change() {
			this.inFlightAtChange.set(this.inFlight.get());
			if (this.scenario.change() == Change.HALVED) {
				this.counter.limit(LIMIT / 2, LIMIT / 2);
			}
			else {
				this.counter.onFirstThrottling(() -> this.inFlightAtChange.set(this.inFlight.get()));
				this.counter.limit(LIMIT / 2, LIMIT);
			}
		}

		/** Sees what is really on its way, below the filter. */
		private Mono<ClientResponse> watch(ClientRequest request, ExchangeFunction next) {
			return Mono.defer(() -> {
				int present = this.inFlight.incrementAndGet();
				if (present >= BUSY && this.armed.compareAndSet(true, false)) {
					change();
				}
				return next.exchange(request).doFinally((signal) -> this.inFlight.decrementAndGet());
			});
		}

	}

}
