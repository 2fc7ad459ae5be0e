package io.github.loftyspring.ratelimit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedQuotaLedger} with three instances over many windows of virtual
 * time.
 */
class SharedQuotaSimulationTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:01.300Z");

	private static final Duration WINDOW = Duration.ofSeconds(10);

	private static final int WINDOWS = 40;

	private static final int LIMIT = 100;

	private static final int INSTANCES = 3;

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final MemoryQuotaStore store = new MemoryQuotaStore(this.scheduler);

	private final Random random = new Random(20_260_301);

	private int workers = 6;

	private int busy = INSTANCES;

	private double reserve;

	private final List<LoftyRateLimiter> limiters = new ArrayList<>();

	private boolean running = true;

	private CallPriority priority = CallPriority.INTERACTIVE;

	private int calls;

	private int failures;

	@AfterEach
	void stop() {
		this.scheduler.dispose();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenSaturatedThenTheQuotaIsHeldAndUsed(ResetFormat format) {
		WindowCounter counter = counter(format);
		run(counter);
		assertThat(throttledShare(counter)).isLessThanOrEqualTo(0.005);
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.98);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenOthersUseTheQuotaThenHardlyAnyRequestIsThrottled(ResetFormat format) {
		WindowCounter counter = counter(format);
		for (int i = 0; i < 15 * WINDOWS; i++) {
			at(WINDOWS * this.random.nextDouble(), () -> counter.countForeign(now()));
		}
		run(counter);
		assertThat(throttledShare(counter)).isLessThanOrEqualTo(0.005);
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.98);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenOneOfThreeIsBusyThenItHasTheWholeQuota(ResetFormat format) {
		this.busy = 1;
		WindowCounter counter = counter(format);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.99);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenAllCallsAreOfTheBackgroundThenTheyUseTheirShareOfEachWindow(ResetFormat format) {
		this.busy = 1;
		this.priority = CallPriority.BACKGROUND;
		WindowCounter counter = counter(format);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(use(counter)).isBetween(0.65, 0.81);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenCallsFollowEachOtherThenTheStoreIsAskedForSeveralAtOnce(ResetFormat format) {
		this.workers = 1;
		WindowCounter counter = counter(format);
		run(counter);
		assertThat(throttledShare(counter)).isLessThanOrEqualTo(0.005);
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.98);
		assertThat(this.store.calls()).isLessThan(this.calls * 6 / 10);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenTheLimitFallsThenItIsHeldAndUsed(ResetFormat format) {
		WindowCounter counter = counter(format);
		at(WINDOWS / 2 + 0.6, () -> counter.limit(40, 40));
		run(counter);
		assertThat(counter.throttled()).isLessThanOrEqualTo(this.workers * this.busy);
		List<Integer> after = counter.accepted(START, WINDOWS).subList(WINDOWS / 2 + 1, WINDOWS);
		assertThat(after).allSatisfy((used) -> assertThat(used).isBetween(38, 40));
	}

	@Test
	void whenTheLimitRisesThenTheNextWindowsAreUsed() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(WINDOWS / 2 + 0.6, () -> counter.limit(200, 200));
		run(counter);
		assertThat(throttledShare(counter)).isLessThanOrEqualTo(0.005);
		List<Integer> after = counter.accepted(START, WINDOWS).subList(WINDOWS / 2 + 2, WINDOWS);
		assertThat(after).allSatisfy((used) -> assertThat(used).isBetween(190, 200));
	}

	@Test
	void whenTheStoreFailsThenCallsGoOnAndWhenItIsBackItIsUsed() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(10.5, () -> this.store.failure(new IllegalStateException("away")));
		at(12, () -> assertThat(this.limiters).allSatisfy((limiter) -> {
			assertThat(limiter.storeStatus()).isNotNull();
			assertThat(limiter.storeStatus().available()).isFalse();
			assertThat(limiter.storeStatus().cause()).isEqualTo("IllegalStateException");
		}));
		at(20.5, () -> this.store.failure(null));
		run(counter);
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isGreaterThanOrEqualTo(90));
		assertThat(this.limiters).allSatisfy((limiter) -> {
			assertThat(limiter.storeStatus()).isNotNull();
			assertThat(limiter.storeStatus().available()).isTrue();
			assertThat(limiter.storeStatus().cause()).isNull();
		});
	}

	@Test
	void whenTheStoreIsSlowThenCallsGoOn() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(10.5, () -> this.store.delay(Duration.ofSeconds(2)));
		at(20.5, () -> this.store.delay(Duration.ZERO));
		run(counter);
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isGreaterThanOrEqualTo(90));
	}

	@Test
	void whenTheStoreLosesTheWindowThenItIsAlignedAgain() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(10.6, this.store::loseEverything);
		at(10.9, this.store::loseEverything);
		run(counter);
		assertThat(counter.throttled()).isLessThanOrEqualTo(2 * this.workers * this.busy);
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.97);
	}

	@Test
	void whenTheHeadersAreAwayForAWhileThenTheInstancesGoOnTogether() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(10.5, () -> counter.tellsQuota(false));
		at(20.5, () -> counter.tellsQuota(true));
		run(counter);
		assertThat(throttledShare(counter)).isLessThanOrEqualTo(0.05);
		assertThat(use(counter)).isGreaterThanOrEqualTo(0.9);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenThereIsAReserveThenAllInstancesTogetherLeaveIt(ResetFormat format) {
		this.reserve = 0.2;
		WindowCounter counter = counter(format);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isBetween(78, 80));
	}

	@Test
	void whenOthersUseTheReserveThenTheInstancesUseTheRest() {
		this.reserve = 0.2;
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		for (int i = 0; i < 15 * WINDOWS; i++) {
			at(WINDOWS * this.random.nextDouble(), () -> counter.countForeign(now()));
		}
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isLessThanOrEqualTo(80))
			.satisfies((accepted) -> assertThat(average(accepted)).isGreaterThanOrEqualTo(78));
	}

	@Test
	void whenTheStoreFailsThenTheInstancesLeaveTheReserveByTheHeaders() {
		this.reserve = 0.2;
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS);
		at(10.5, () -> this.store.failure(new IllegalStateException("away")));
		at(20.5, () -> this.store.failure(null));
		run(counter);
		assertThat(counter.throttled()).isZero();
		// Nobody knows what the others have in flight at the end of the share.
		assertThat(counter.accepted(START, WINDOWS))
			.allSatisfy((used) -> assertThat(used).isBetween(78, 80 + this.workers * INSTANCES));
	}

	@Test
	void whenNoResetIsToldThenEachInstanceLeavesTheReserve() {
		this.reserve = 0.2;
		this.busy = 1;
		WindowCounter counter = counter(ResetFormat.NONE);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isLessThanOrEqualTo(80));
	}

	private static double average(List<? extends Integer> accepted) {
		return accepted.stream().mapToInt((used) -> used).average().orElseThrow();
	}

	private WindowCounter counter(ResetFormat format) {
		return new WindowCounter(LIMIT, WINDOW, Duration.ZERO, format);
	}

	private double throttledShare(WindowCounter counter) {
		return counter.throttled() / (double) this.calls;
	}

	private static double use(WindowCounter counter) {
		return counter.used(START, WINDOWS).stream().mapToInt(Integer::intValue).sum() / (double) (LIMIT * WINDOWS);
	}

	private void run(WindowCounter counter) {
		MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
				() -> this.scheduler.now(TimeUnit.NANOSECONDS));
		RateLimitSettings settings = new RateLimitSettings(LIMIT, WINDOW, Duration.ofMinutes(5))
			.withReserve(this.reserve);
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/leads"))
			.attributes(this.priority.attribute())
			.build();
		for (int i = 0; i < INSTANCES; i++) {
			LoftyRateLimiter limiter = new LoftyRateLimiter("test", settings, this.store, clock, this.scheduler);
			this.limiters.add(limiter);
			Mono<ClientResponse> call = new RateLimitFilter(limiter).filter(request, (sent) -> exchange(counter));
			Flux.range(0, (i < this.busy) ? this.workers : 0)
				.flatMap((worker) -> call.repeat(), this.workers, 1)
				.subscribe((response) -> this.calls++, (ex) -> this.failures += this.running ? 1 : 0);
		}
		Duration step = Duration.ofMillis(100);
		for (Duration time = Duration.ZERO; time.compareTo(WINDOW.multipliedBy(WINDOWS + 2)) < 0; time = time
			.plus(step)) {
			this.scheduler.advanceTimeBy(step);
		}
		this.running = false;
		this.limiters.forEach(LoftyRateLimiter::close);
		assertThat(this.failures).isZero();
		assertThat(this.calls).isPositive();
	}

	private Mono<ClientResponse> exchange(WindowCounter counter) {
		return Mono.defer(() -> way().then(Mono.fromSupplier(() -> counter.count(now())))
			.flatMap((counted) -> way().thenReturn(response(counted))));
	}

	private static ClientResponse response(WindowCounter.Counted counted) {
		return ClientResponse.create(HttpStatusCode.valueOf(counted.status()))
			.headers((headers) -> counted.headers().forEach(headers::set))
			.build();
	}

	private Mono<Long> way() {
		Duration way = Duration.ofMillis(5).plusNanos(this.random.nextLong(Duration.ofMillis(15).toNanos()));
		return Mono.delay(way, this.scheduler);
	}

	private Instant now() {
		return START.plusNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	private void at(double windows, Runnable action) {
		this.scheduler.schedule(action, (long) (windows * WINDOW.toNanos()), TimeUnit.NANOSECONDS);
	}

}
