package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

	private final SoftAssertions softly = new SoftAssertions();

	@Test
	void whenSaturatedThenNoRequestIsThrottledAndTheQuotaIsUsed() throws Exception {
		List<Scenario> scenarios = List.of(
				new Scenario("epoch seconds", Duration.ZERO, FixedWindowServer.ResetFormat.EPOCH_SECONDS, false),
				new Scenario("epoch milliseconds", Duration.ZERO, FixedWindowServer.ResetFormat.EPOCH_MILLIS, false),
				new Scenario("seconds left", Duration.ZERO, FixedWindowServer.ResetFormat.SECONDS_LEFT, false),
				new Scenario("milliseconds left", Duration.ZERO, FixedWindowServer.ResetFormat.MILLIS_LEFT, false),
				new Scenario("clock 3 s ahead", Duration.ofSeconds(3), FixedWindowServer.ResetFormat.EPOCH_SECONDS,
						false),
				new Scenario("clock 3 s behind", Duration.ofSeconds(-3), FixedWindowServer.ResetFormat.EPOCH_SECONDS,
						false),
				new Scenario("clock 3 s ahead, ms", Duration.ofSeconds(3), FixedWindowServer.ResetFormat.EPOCH_MILLIS,
						false),
				new Scenario("limit halves", Duration.ZERO, FixedWindowServer.ResetFormat.EPOCH_SECONDS, true),
				new Scenario("limit halves, ms left", Duration.ZERO, FixedWindowServer.ResetFormat.MILLIS_LEFT, true));
		ExecutorService executor = Executors.newFixedThreadPool(scenarios.size());
		try {
			List<Future<Result>> results = new ArrayList<>();
			for (Scenario scenario : scenarios) {
				results.add(executor.submit(() -> run(scenario)));
			}
			for (Future<Result> result : results) {
				check(result.get(2, TimeUnit.MINUTES));
			}
		}
		finally {
			executor.shutdownNow();
		}
		this.softly.assertAll();
	}

	private void check(Result result) {
		this.softly.assertThat(result.inFlightAtChange() > 0)
			.as("%s: limit fell", result.scenario().name())
			.isEqualTo(result.scenario().halves());
		this.softly.assertThat(result.throttled())
			.as("%s: throttled, of %s", result.scenario().name(), result.accepted())
			.isLessThanOrEqualTo(result.inFlightAtChange());
		List<Integer> complete = result.accepted().subList(1, WINDOWS + 1);
		int quota = 0;
		for (int i = 0; i < WINDOWS; i++) {
			quota += (result.scenario().halves() && i > 2) ? LIMIT / 2 : LIMIT;
		}
		int used = complete.stream().mapToInt(Integer::intValue).sum();
		this.softly.assertThat(used)
			.as("%s: used in five windows, of %s", result.scenario().name(), result.accepted())
			.isGreaterThanOrEqualTo(quota * 99 / 100);
	}

	private Result run(Scenario scenario) {
		RateLimitSettings settings = new RateLimitSettings(LIMIT, WINDOW, Duration.ofMinutes(2));
		try (FixedWindowServer server = new FixedWindowServer(LIMIT, WINDOW, scenario.clockOffset(), scenario.format());
				LoftyRateLimiter limiter = new LoftyRateLimiter("test", settings)) {
			AtomicInteger inFlight = new AtomicInteger();
			AtomicInteger inFlightAtChange = new AtomicInteger();
			AtomicBoolean armed = new AtomicBoolean();
			WebClient client = WebClient.builder()
				.baseUrl(server.url())
				.filter(new RateLimitFilter(limiter))
				.filter((request, next) -> Mono.defer(() -> {
					int present = inFlight.incrementAndGet();
					if (present >= BUSY && armed.compareAndSet(true, false)) {
						inFlightAtChange.set(present);
						server.limit(LIMIT / 2);
					}
					return next.exchange(request).doFinally((signal) -> inFlight.decrementAndGet());
				}))
				.build();
			Mono<Integer> call = client.get()
				.uri("/v1.0/leads")
				.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
			Disposable workers = Flux.range(0, WORKERS)
				.flatMap((worker) -> call.repeat(), WORKERS, 1)
				.subscribe((status) -> {
				}, (ex) -> {
				});
			try {
				after(server.untilWindowEnd().plus(WINDOW.multipliedBy(3)).plusMillis(5),
						() -> armed.set(scenario.halves()));
				after(server.untilWindowEnd().plus(WINDOW.multipliedBy(1)).plusMillis(200), () -> {
				});
			}
			finally {
				workers.dispose();
			}
			List<Integer> accepted = server.accepted().values().stream().map(AtomicInteger::get).toList();
			return new Result(scenario, accepted, server.throttled(), inFlightAtChange.get());
		}
	}

	private static void after(Duration delay, Runnable action) {
		Consumer<Long> run = (tick) -> action.run();
		Mono.delay(delay).doOnNext(run).block(delay.plusSeconds(10));
	}

	private record Scenario(String name, Duration clockOffset, FixedWindowServer.ResetFormat format, boolean halves) {

	}

	private record Result(Scenario scenario, List<Integer> accepted, int throttled, int inFlightAtChange) {

	}

}
