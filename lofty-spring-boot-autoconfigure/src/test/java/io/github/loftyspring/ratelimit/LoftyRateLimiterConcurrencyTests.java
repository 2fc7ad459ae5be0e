package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * Tests for {@link LoftyRateLimiter} with threads and subscribers that use it at once.
 */
class LoftyRateLimiterConcurrencyTests {

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private static final int LIMIT = 1_000;

	/** With the call that opens the window, all of them fit. */
	private static final int PAIRS = (LIMIT - 1) / 2;

	private static final int THREADS = 8;

	private static final int CALLS = 200;

	private final LoftyRateLimiter limiter = new LoftyRateLimiter(LoftyRateLimiter.NAME,
			new RateLimitSettings(LIMIT, Duration.ofHours(1), Duration.ZERO));

	private final ExecutorService executor = Executors.newFixedThreadPool(3 * THREADS);

	private final CyclicBarrier start = new CyclicBarrier(3 * THREADS);

	private final AtomicInteger granted = new AtomicInteger();

	@AfterEach
	void stop() {
		this.executor.shutdownNow();
		this.limiter.close();
	}

	@RepeatedTest(3)
	void whenThreadsAndSubscribersTakeAtOnceThenTheLimitIsGrantedExactly() throws Exception {
		openWindow();
		List<Future<?>> workers = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			workers.add(this.executor.submit(() -> repeat(() -> {
				if (this.limiter.acquirePermission()) {
					this.granted.incrementAndGet();
				}
			})));
			workers.add(this.executor.submit(() -> repeat(() -> {
				CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
				if (permit != null) {
					answer(permit, LIMIT - this.granted.incrementAndGet());
				}
			})));
			workers.add(this.executor.submit(() -> {
				await();
				return Flux.range(0, CALLS)
					.flatMap((call) -> this.limiter.take(PermitRequest.of(1), Duration.ZERO)
						.doOnNext((permit) -> answer(permit, LIMIT - this.granted.incrementAndGet()))
						.onErrorResume(PermitRefusedException.class, (ex) -> Mono.empty()), 64)
					.then()
					.block(Duration.ofSeconds(30));
			}));
		}
		for (Future<?> worker : workers) {
			worker.get(60, TimeUnit.SECONDS);
		}
		assertThat(this.granted).hasValue(LIMIT);
		assertThat(this.limiter.snapshot().remaining()).isZero();
	}

	@RepeatedTest(3)
	void whenWaitersCancelWhileTheyAreServedThenNoPermitIsLostOrDoubled() throws Exception {
		CallPermit probe = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(probe).isNotNull();
		List<CountingSubscriber> cancelled = new ArrayList<>();
		for (int i = 0; i < PAIRS; i++) {
			cancelled.add(waiting());
			waiting();
		}
		Future<?> cancelling = this.executor.submit(() -> cancelled.forEach(CountingSubscriber::cancel));
		answer(probe, LIMIT - 1);
		cancelling.get(60, TimeUnit.SECONDS);
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
		int taken = LIMIT - 1 - this.limiter.snapshot().remaining();
		assertThat(taken).isGreaterThanOrEqualTo(PAIRS);
		Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAtomic(this.granted, equalTo(taken));
	}

	private CountingSubscriber waiting() {
		CountingSubscriber subscriber = new CountingSubscriber();
		this.limiter.take(PermitRequest.of(1), Duration.ofMinutes(5)).subscribe(subscriber);
		return subscriber;
	}

	private void openWindow() {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(permit).isNotNull();
		answer(permit, LIMIT - this.granted.incrementAndGet());
	}

	private void repeat(Runnable call) {
		await();
		for (int i = 0; i < CALLS; i++) {
			call.run();
		}
	}

	private void await() {
		try {
			this.start.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(CallPermit permit, int remaining) {
		Map<String, String> headers = Map.of("X-RateLimit-Limit", String.valueOf(LIMIT), "X-RateLimit-Remaining",
				String.valueOf(remaining), "X-RateLimit-Reset", "3600");
		this.limiter.answered(permit, LEADS, false, headers::get);
	}

	private final class CountingSubscriber extends BaseSubscriber<CallPermit> {

		@Override
		protected void hookOnNext(CallPermit permit) {
			LoftyRateLimiterConcurrencyTests.this.granted.incrementAndGet();
		}

	}

}
