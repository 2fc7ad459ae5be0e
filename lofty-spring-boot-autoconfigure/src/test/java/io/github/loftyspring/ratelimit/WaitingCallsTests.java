package io.github.loftyspring.ratelimit;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests what it costs to wait for a permit, and what is left of a wait that ends without
 * one.
 */
@Timeout(60)
class WaitingCallsTests {

	private static final URI LEADS = URI.create("https://api.example.com/v1.0/leads");

	private static final int MANY = 10_000;

	private static final Duration LONG = Duration.ofMinutes(5);

	private final VirtualTimeScheduler virtual = VirtualTimeScheduler.create();

	private final List<LoftyRateLimiter> limiters = new ArrayList<>();

	private final AtomicInteger sent = new AtomicInteger();

	@AfterEach
	void stop() {
		this.limiters.forEach(LoftyRateLimiter::close);
		this.virtual.dispose();
	}

	@Test
	void whenThePermitCannotComeInTimeThenTheCallIsRefusedBeforeAnythingIsScheduled() {
		LoftyRateLimiter limiter = inVirtualTime();
		useUp(limiter, MANY);
		waiting(limiter, MANY);
		long tasks = this.virtual.getScheduledTaskCount();
		AtomicInteger refused = new AtomicInteger();
		call(limiter, Duration.ofSeconds(1)).subscribe((response) -> {
		}, (ex) -> refused.incrementAndGet());
		assertThat(refused).as("without time passing").hasValue(1);
		assertThat(this.virtual.getScheduledTaskCount()).isEqualTo(tasks);
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isEqualTo(MANY);
	}

	@Test
	void whenTenThousandCallsWaitThenAtMostFourThreadsAreAdded() {
		LoftyRateLimiter limiter = inRealTime();
		useUp(limiter, MANY);
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		List<Disposable> waiting = waiting(limiter, MANY);
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isEqualTo(MANY);
		Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
		added.removeAll(before);
		assertThat(added).hasSizeLessThanOrEqualTo(4);
		waiting.forEach(Disposable::dispose);
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenCallsAreCancelledRefusedOrTimeOutThenNothingHoldsThem() {
		LoftyRateLimiter limiter = inRealTime();
		useUp(limiter, MANY);
		List<WeakReference<Object>> ended = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			ClientRequest cancelled = request(LONG);
			ended.add(new WeakReference<>(cancelled));
			call(limiter, cancelled).subscribe().dispose();
			ClientRequest refused = request(Duration.ZERO);
			ended.add(new WeakReference<>(refused));
			call(limiter, refused).onErrorComplete().subscribe();
			ClientRequest timedOut = request(LONG);
			ended.add(new WeakReference<>(timedOut));
			call(limiter, timedOut).timeout(Duration.ofMillis(1)).onErrorComplete().subscribe();
		}
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			System.gc();
			assertThat(ended).allMatch((reference) -> reference.get() == null);
		});
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenWaitingCallsTimeOutThenNothingIsSentAndTheirPermitsServeOthers() {
		LoftyRateLimiter limiter = inVirtualTime();
		useUp(limiter, 10);
		List<String> ends = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			call(limiter, LONG).timeout(Duration.ofSeconds(10), this.virtual)
				.subscribe((response) -> ends.add("sent"), (ex) -> ends.add(ex.getClass().getSimpleName()));
		}
		this.virtual.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(ends).hasSize(10).containsOnly("TimeoutException");
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
		this.virtual.advanceTimeBy(Duration.ofSeconds(60));
		assertThat(this.sent).as("the call that used up the window").hasValue(1);
		for (int i = 0; i < 10; i++) {
			call(limiter, LONG).subscribe();
		}
		this.virtual.advanceTime();
		assertThat(this.sent).hasValue(11);
	}

	@RepeatedTest(5)
	void whenTimeoutsMeetGrantsThenEachPermitIsUsedOrGivenBack() throws Exception {
		LoftyRateLimiter limiter = inRealTime();
		Sinks.One<ClientResponse> probe = Sinks.one();
		Future<?> opened = new RateLimitFilter(limiter).filter(request(LONG), (request) -> probe.asMono()).toFuture();
		AtomicInteger timedOut = new AtomicInteger();
		AtomicInteger answered = new AtomicInteger();
		List<Sinks.Empty<Void>> timers = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			Sinks.Empty<Void> timer = Sinks.empty();
			timers.add(timer);
			new RateLimitFilter(limiter).filter(request(LONG), (request) -> new SentOnDemand(this.sent))
				.timeout(timer.asMono())
				.subscribe((response) -> answered.incrementAndGet(), (ex) -> timedOut.incrementAndGet());
		}
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<?> timing = executor.submit(() -> timers.forEach(Sinks.Empty::tryEmitEmpty));
			probe.tryEmitValue(ok(MANY, MANY - 1));
			timing.get(30, TimeUnit.SECONDS);
		}
		finally {
			executor.shutdownNow();
		}
		opened.get(30, TimeUnit.SECONDS);
		Awaitility.await().until(() -> answered.get() + timedOut.get() == 500);
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
		Awaitility.await()
			.untilAsserted(() -> assertThat(limiter.snapshot().remaining()).isEqualTo(MANY - 1 - this.sent.get()));
	}

	@Test
	void whenAThreadIsInterruptedWhileItWaitsThenItGoesAtOnceAndNoPermitIsLost() throws Exception {
		LoftyRateLimiter limiter = inRealTime();
		useUp(limiter, MANY);
		List<String> ends = new ArrayList<>();
		Thread thread = new Thread(() -> {
			ends.add("granted: " + limiter.acquirePermission());
			ends.add("interrupted: " + Thread.interrupted());
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(AcquirePermissionCancelledException.class)
				.isThrownBy(() -> RateLimiter.waitForPermission(limiter))
				.withMessage("Thread was interrupted while waiting for a permission");
			ends.add("interrupted: " + Thread.interrupted());
		});
		thread.start();
		Awaitility.await().until(() -> limiter.getMetrics().getNumberOfWaitingThreads() == 1);
		thread.interrupt();
		thread.join(30_000);
		assertThat(ends).containsExactly("granted: false", "interrupted: true", "interrupted: true");
		assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenTheLimiterIsClosedThenWaitingThreadsGoAtOnce() throws Exception {
		LoftyRateLimiter limiter = inRealTime();
		useUp(limiter, MANY);
		ExecutorService executor = Executors.newFixedThreadPool(50);
		try {
			assertRefusedOnClose(limiter, executor, 50);
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void whenVirtualThreadsWaitThenTheyHoldNoPlatformThread() throws Exception {
		LoftyRateLimiter limiter = inRealTime();
		useUp(limiter, MANY);
		ExecutorService executor = virtualThreads();
		try {
			Set<Thread> before = Thread.getAllStackTraces().keySet();
			assertRefusedOnClose(limiter, executor, MANY);
			Set<Thread> added = new HashSet<>(Thread.getAllStackTraces().keySet());
			added.removeAll(before);
			assertThat(added).as("carriers, the scheduler")
				.hasSizeLessThanOrEqualTo(4 + Runtime.getRuntime().availableProcessors());
		}
		finally {
			executor.shutdownNow();
		}
	}

	private static void assertRefusedOnClose(LoftyRateLimiter limiter, ExecutorService executor, int threads)
			throws InterruptedException, ExecutionException, TimeoutException {
		Callable<Boolean> acquire = limiter::acquirePermission;
		List<Future<Boolean>> waiting = IntStream.range(0, threads).mapToObj((i) -> executor.submit(acquire)).toList();
		Awaitility.await().until(() -> limiter.getMetrics().getNumberOfWaitingThreads() == threads);
		limiter.close();
		for (Future<Boolean> wait : waiting) {
			assertThat(wait.get(30, TimeUnit.SECONDS)).isFalse();
		}
	}

	private static ExecutorService virtualThreads() throws ReflectiveOperationException {
		return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
	}

	private LoftyRateLimiter inRealTime() {
		return limiter(MonotonicClock.system(), Schedulers.parallel());
	}

	private LoftyRateLimiter inVirtualTime() {
		Clock start = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
		return limiter(new MonotonicClock(start, () -> this.virtual.now(TimeUnit.NANOSECONDS)), this.virtual);
	}

	private LoftyRateLimiter limiter(MonotonicClock clock, Scheduler scheduler) {
		LoftyRateLimiter limiter = new LoftyRateLimiter(LoftyRateLimiter.NAME,
				new RateLimitSettings(100, Duration.ofSeconds(60), LONG), clock, scheduler);
		this.limiters.add(limiter);
		return limiter;
	}

	private void useUp(LoftyRateLimiter limiter, int limit) {
		new RateLimitFilter(limiter).filter(request(LONG), answer(limit, 0)).block();
	}

	private List<Disposable> waiting(LoftyRateLimiter limiter, int calls) {
		return IntStream.range(0, calls).mapToObj((i) -> call(limiter, LONG).subscribe()).toList();
	}

	private Mono<ClientResponse> call(LoftyRateLimiter limiter, Duration maxWait) {
		return call(limiter, request(maxWait));
	}

	private Mono<ClientResponse> call(LoftyRateLimiter limiter, ClientRequest request) {
		return new RateLimitFilter(limiter).filter(request, answer(10, 9));
	}

	private ExchangeFunction answer(int limit, int remaining) {
		return (request) -> Mono.fromCallable(() -> {
			this.sent.incrementAndGet();
			return ok(limit, remaining);
		});
	}

	private static ClientResponse ok(int limit, int remaining) {
		return ClientResponse.create(HttpStatus.OK)
			.header("X-RateLimit-Limit", String.valueOf(limit))
			.header("X-RateLimit-Remaining", String.valueOf(remaining))
			.header("X-RateLimit-Reset", "50")
			.build();
	}

	private static ClientRequest request(Duration maxWait) {
		ClientRequest.Builder request = ClientRequest.create(HttpMethod.GET, LEADS);
		RateLimitFilter.maxWait(maxWait).accept(request);
		return request.build();
	}

	/**
	 * A request that is sent as soon as its answer is asked for.
	 */
	private static final class SentOnDemand extends Mono<ClientResponse> {

		private final AtomicInteger sent;

		SentOnDemand(AtomicInteger sent) {
			this.sent = sent;
		}

		@Override
		public void subscribe(CoreSubscriber<? super ClientResponse> actual) {
			actual.onSubscribe(new Subscription() {

				@Override
				public void request(long n) {
					SentOnDemand.this.sent.incrementAndGet();
					actual.onNext(ClientResponse.create(HttpStatus.OK).build());
					actual.onComplete();
				}

				@Override
				public void cancel() {
					// Too late: the answer is there.
				}

			});
		}

	}

}
