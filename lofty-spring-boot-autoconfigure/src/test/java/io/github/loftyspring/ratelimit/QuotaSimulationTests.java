package io.github.loftyspring.ratelimit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RateLimitFilter} with saturated workers over many windows of virtual
 * time. Requests and answers take random times and overtake each other.
 */
class QuotaSimulationTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:03.700Z");

	private static final Duration WINDOW = Duration.ofSeconds(10);

	private static final int WINDOWS = 20;

	private static final int WORKERS = 64;

	private static final int LIMIT = 100;

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final Random random = new Random(20_260_301);

	private Duration slowestWay = Duration.ofMillis(20);

	private int configuredLimit = LIMIT;

	private double reserve;

	private int inFlight;

	private int inFlightAtFirstThrottling;

	private int failures;

	@AfterEach
	void stop() {
		this.scheduler.dispose();
	}

	@ParameterizedTest
	@MethodSource("servers")
	void whenSaturatedThenTheQuotaIsUsedWithoutThrottling(ResetFormat format, int clockAhead, int slowestWay) {
		this.slowestWay = Duration.ofMillis(slowestWay);
		WindowCounter counter = counter(format, Duration.ofMillis(clockAhead));
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertUsed(used, LIMIT));
	}

	static Stream<Arguments> servers() {
		return Stream.of(ResetFormat.values())
			.filter((format) -> format != ResetFormat.NONE)
			.flatMap((format) -> IntStream.of(0, 400, 3_000, -3_000, 5_000, -5_000, 3_600_000)
				.boxed()
				.flatMap((ahead) -> IntStream.of(15, 300, 1500).mapToObj((way) -> Arguments.of(format, ahead, way))));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenTheServerSendsNoDateThenNothingChanges(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		counter.tellsDate(false);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertUsed(used, LIMIT));
	}

	@ParameterizedTest
	@ValueSource(ints = { 3_000, -3_000, 5_000, -5_000 })
	void whenTheServerSendsNoDateAndItsClockDiffersThenTheDifferenceIsLearned(int clockAhead) {
		WindowCounter counter = counter(ResetFormat.EPOCH_MILLIS, Duration.ofMillis(clockAhead));
		counter.tellsDate(false);
		run(counter);
		assertThat(counter.throttled()).isLessThan(5);
		assertThat(counter.accepted(START, WINDOWS).subList(3, WINDOWS)).allSatisfy((used) -> assertUsed(used, LIMIT));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenOthersUseTheQuotaThenHardlyAnyRequestIsThrottled(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		for (int i = 0; i < 15 * WINDOWS; i++) {
			at(WINDOWS * this.random.nextDouble(), () -> counter.countForeign(now()));
		}
		run(counter);
		assertThat(counter.throttled()).as("of 1,700 and more").isLessThan(17);
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isBetween(70, LIMIT));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenAShareIsReservedThenOthersFindItAndTheRestIsUsed(ResetFormat format) {
		this.reserve = 0.2;
		WindowCounter counter = counter(format, Duration.ZERO);
		for (int i = 0; i < 20 * WINDOWS; i++) {
			// In every window, twenty times, but not in its last moments.
			at(i / 20 + 0.04 * (i % 20), () -> assertThat(counter.countForeign(now())).isTrue());
		}
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertUsed(used, 80));
	}

	@Test
	void whenAShareIsReservedAndNothingIsToldThenTheRestOfTheConfiguredLimitIsUsed() {
		this.reserve = 0.2;
		WindowCounter counter = counter(ResetFormat.NONE, Duration.ZERO);
		counter.tellsQuota(false);
		run(counter);
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isBetween(76, 80));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenTheLimitIsLoweredBetweenBurstsThenItIsHeld(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		at(5.5, () -> counter.limit(50, 50));
		run(counter);
		// The one that was kept to look for the window's end.
		assertThat(counter.throttled()).isLessThanOrEqualTo(1);
		assertThat(counter.accepted(START, WINDOWS).subList(0, 5)).allSatisfy((used) -> assertUsed(used, LIMIT));
		assertThat(counter.accepted(START, WINDOWS).subList(5, WINDOWS)).allSatisfy((used) -> assertUsed(used, 50));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenTheLimitIsLoweredAndTheHeadersTellTheOldOneThenItIsFoundAndHeld(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		counter.onFirstThrottling(() -> this.inFlightAtFirstThrottling = this.inFlight);
		at(5.5, () -> counter.limit(50, LIMIT));
		run(counter);
		assertThat(counter.throttled()).isLessThanOrEqualTo(Math.max(this.inFlightAtFirstThrottling, 3));
		assertThat(counter.accepted(START, WINDOWS).subList(5, WINDOWS)).allSatisfy((used) -> assertUsed(used, 50));
	}

	@Test
	void whenALimitThatWasNotToldIsLiftedThenTheQuotaIsUsedAgain() {
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS, Duration.ZERO);
		at(2.5, () -> counter.limit(50, LIMIT));
		at(6.5, () -> counter.limit(LIMIT, LIMIT));
		run(counter);
		assertThat(counter.accepted(START, WINDOWS).subList(14, WINDOWS)).allSatisfy((used) -> assertUsed(used, LIMIT));
	}

	@ParameterizedTest
	@EnumSource(ResetFormat.class)
	void whenTheLimitIsRaisedThenAllOfItIsUsed(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		at(5.5, () -> counter.limit(200, 200));
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS).subList(5, WINDOWS)).allSatisfy((used) -> assertUsed(used, 200));
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 20, 500, 100_000 })
	void whenAnotherLimitIsConfiguredThenTheServersHolds(int configured) {
		this.configuredLimit = configured;
		WindowCounter counter = counter(ResetFormat.EPOCH_SECONDS, Duration.ZERO);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertUsed(used, LIMIT));
	}

	@Test
	void whenNothingIsToldThenTheConfiguredLimitIsUsedAndHeld() {
		WindowCounter counter = counter(ResetFormat.NONE, Duration.ZERO);
		counter.tellsQuota(false);
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isGreaterThanOrEqualTo(95));
	}

	@Test
	void whenNothingIsToldAndTheLimitIsLowerThanConfiguredThenItIsFound() {
		WindowCounter counter = counter(ResetFormat.NONE, Duration.ZERO);
		counter.tellsQuota(false);
		counter.limit(40, 40);
		run(counter);
		assertThat(counter.throttled()).isLessThan(WORKERS);
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertUsed(used, 40));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "NONE")
	void whenTheHeadersAreAwayForAWhileThenTheLimitHolds(ResetFormat format) {
		WindowCounter counter = counter(format, Duration.ZERO);
		at(4.5, () -> counter.tellsQuota(false));
		at(9.5, () -> counter.tellsQuota(true));
		run(counter);
		assertThat(counter.throttled()).isZero();
		assertThat(counter.accepted(START, WINDOWS)).allSatisfy((used) -> assertThat(used).isGreaterThanOrEqualTo(95));
	}

	/**
	 * While the end of the windows is not known well, the last permit may be too late.
	 */
	private static void assertUsed(int used, int limit) {
		assertThat(used).isBetween(limit - 1, limit);
	}

	private WindowCounter counter(ResetFormat format, Duration clockOffset) {
		return new WindowCounter(LIMIT, WINDOW, clockOffset, format);
	}

	private void run(WindowCounter counter) {
		MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
				() -> this.scheduler.now(TimeUnit.NANOSECONDS));
		RateLimitSettings settings = new RateLimitSettings(this.configuredLimit, WINDOW, Duration.ofMinutes(5))
			.withReserve(this.reserve);
		try (LoftyRateLimiter limiter = new LoftyRateLimiter("test", settings, clock, this.scheduler)) {
			RateLimitFilter filter = new RateLimitFilter(limiter);
			ClientRequest request = ClientRequest
				.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/leads"))
				.build();
			Mono<ClientResponse> call = filter.filter(request, (sent) -> exchange(counter))
				.doOnError((ex) -> this.failures++);
			Disposable workers = Flux.range(0, WORKERS)
				.flatMap((worker) -> call.repeat(), WORKERS, 1)
				.subscribe((response) -> {
				}, (ex) -> {
				});
			Duration step = Duration.ofMillis(100);
			for (Duration time = Duration.ZERO; time.compareTo(WINDOW.multipliedBy(WINDOWS + 2)) < 0; time = time
				.plus(step)) {
				this.scheduler.advanceTimeBy(step);
			}
			workers.dispose();
		}
		assertThat(this.failures).isZero();
	}

	private Mono<ClientResponse> exchange(WindowCounter counter) {
		return Mono.defer(() -> {
			this.inFlight++;
			return way().then(Mono.fromSupplier(() -> counter.count(now())))
				.flatMap((counted) -> way().thenReturn(response(counted)))
				.doFinally((signal) -> this.inFlight--);
		});
	}

	private static ClientResponse response(WindowCounter.Counted counted) {
		return ClientResponse.create(HttpStatusCode.valueOf(counted.status()))
			.headers((headers) -> counted.headers().forEach(headers::set))
			.build();
	}

	private Mono<Long> way() {
		Duration way = Duration.ofMillis(5).plusNanos(this.random.nextLong(this.slowestWay.toNanos()));
		return Mono.delay(way, this.scheduler);
	}

	private Instant now() {
		return START.plusNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	private void at(double windows, Runnable action) {
		this.scheduler.schedule(action, (long) (windows * WINDOW.toNanos()), TimeUnit.NANOSECONDS);
	}

}
