package io.github.loftyspring.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedQuotaLedger} and {@link QuotaStoreClient}, in virtual time.
 */
class SharedQuotaLedgerTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final Instant END = START.plusSeconds(60);

	private static final Duration WINDOW = Duration.ofSeconds(60);

	private static final Duration MILLIS = Duration.ofMillis(10);

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
			() -> this.scheduler.now(TimeUnit.NANOSECONDS));

	private final MemoryQuotaStore store = new MemoryQuotaStore(this.scheduler);

	private final LoftyRateLimiter limiter = instance();

	private final List<CallPermit> granted = new ArrayList<>();

	@AfterEach
	void stop() {
		this.scheduler.dispose();
	}

	private LoftyRateLimiter instance() {
		return instance(0);
	}

	private LoftyRateLimiter instance(double reserve) {
		return new LoftyRateLimiter("test",
				new RateLimitSettings(100, WINDOW, Duration.ofMinutes(5)).withReserve(reserve), this.store, this.clock,
				this.scheduler);
	}

	@Test
	void whenNobodyCallsThenTheStoreIsNotUsed() {
		this.scheduler.advanceTimeBy(WINDOW);
		assertThat(this.store.calls()).isZero();
		assertThat(status(this.limiter).available()).isTrue();
	}

	@Test
	void whenTheFirstAnswerShowsTheWindowThenItIsOpenedWithWhatTheServerHasLeft() {
		open(this.limiter, 80);
		take(this.limiter);
		assertThat(this.granted).hasSize(1);
		assertThat(this.store.window()).isEqualTo(new QuotaStore.Window(END, 100, 80));
	}

	@Test
	void whenAnotherInstanceHasTheCreditsThenACallWaits() {
		open(this.limiter, 5);
		LoftyRateLimiter other = instance();
		open(other, 4);
		for (int i = 0; i < 4; i++) {
			take(this.limiter);
		}
		assertThat(this.granted).hasSize(4);
		take(other);
		assertThat(this.granted).hasSize(4);
		assertThat(other.snapshot().remaining()).isZero();
	}

	@Test
	void whenTheServerHasCountedMoreThanTheStoreThenTheStoreIsCorrected() {
		open(this.limiter, 80);
		take(this.limiter);
		answer(this.limiter, this.granted.get(0), false, 60);
		for (int i = 0; i < 10; i++) {
			take(this.limiter);
		}
		assertThat(this.granted).hasSize(11);
		assertThat(this.store.available()).isLessThanOrEqualTo(50);
	}

	@Test
	void whenCreditsLieIdleThenTheyAreGivenBack() {
		open(this.limiter, 80);
		for (int i = 0; i < 9; i++) {
			take(this.limiter);
		}
		assertThat(this.store.available()).isLessThan(71);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(20));
		assertThat(this.store.available()).isEqualTo(71);
	}

	@Test
	void whenARequestWasNotSentThenItsCreditIsUsedAgain() {
		open(this.limiter, 80);
		take(this.limiter);
		int calls = this.store.calls();
		this.limiter.released(this.granted.get(0), true);
		take(this.limiter);
		assertThat(this.granted).hasSize(2);
		assertThat(this.store.calls()).isEqualTo(calls);
	}

	@Test
	void whenACallMayNotWaitThenItIsServedAndOwed() {
		open(this.limiter, 80);
		this.limiter.take(PermitRequest.of(1), Duration.ZERO).subscribe(this.granted::add);
		this.scheduler.advanceTimeBy(MILLIS);
		assertThat(this.granted).hasSize(1);
		this.scheduler.advanceTimeBy(MILLIS);
		assertThat(this.store.available()).isLessThanOrEqualTo(79);
	}

	@Test
	void whenACallIsCancelledWhileTheStoreIsAskedThenItsCreditServesTheNext() {
		open(this.limiter, 80);
		Disposable waiting = this.limiter.take(PermitRequest.of(1), WINDOW).subscribe(this.granted::add);
		waiting.dispose();
		take(this.limiter);
		assertThat(this.granted).hasSize(1);
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenTheStoreFailsThenWaitingCallsGoOnAtOnce() {
		open(this.limiter, 80);
		this.store.failure(new IllegalStateException("secret"));
		take(this.limiter);
		assertThat(this.granted).hasSize(1);
		assertThat(status(this.limiter)).satisfies((status) -> {
			assertThat(status.available()).isFalse();
			assertThat(status.since()).isBetween(START, START.plusSeconds(1));
			assertThat(status.cause()).isEqualTo("IllegalStateException");
		});
	}

	@Test
	void whenTheStoreHangsThenWaitingCallsGoOnAfterItsTimeout() {
		open(this.limiter, 80);
		take(this.limiter);
		this.granted.clear();
		this.store.delay(Duration.ofHours(1));
		for (int i = 0; i < 20; i++) {
			this.limiter.take(PermitRequest.of(1), WINDOW).subscribe(this.granted::add);
		}
		this.scheduler.advanceTimeBy(QuotaStoreClient.TIMEOUT.plus(MILLIS));
		assertThat(this.granted).hasSize(20);
		assertThat(status(this.limiter).cause()).isEqualTo("TimeoutException");
	}

	@Test
	void whenTheStoreStaysAwayThenThePausesBetweenTriesGrow() {
		open(this.limiter, 100);
		this.store.failure(new IllegalStateException("away"));
		List<Integer> calls = new ArrayList<>();
		for (int second = 0; second < 40; second++) {
			take(this.limiter);
			calls.add(this.store.calls());
			this.scheduler.advanceTimeBy(Duration.ofSeconds(1).minus(MILLIS));
		}
		assertThat(calls.get(calls.size() - 1)).isBetween(5, 7);
		this.store.failure(null);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(40));
		answer(this.limiter, take(this.limiter), false, 99);
		take(this.limiter);
		assertThat(status(this.limiter).available()).isTrue();
	}

	@Test
	void whenTheWindowInTheStoreEndsMuchLaterThenTheHeadersAloneDecide() {
		this.store.take(new QuotaStore.Window(END.plusSeconds(3600), 100, 0), 1);
		this.scheduler.advanceTimeBy(MILLIS);
		open(this.limiter, 80);
		take(this.limiter);
		assertThat(this.granted).hasSize(1);
		assertThat(status(this.limiter).available()).isFalse();
	}

	@Test
	void whenThereIsAReserveThenTheWindowIsOpenedWithoutIt() {
		LoftyRateLimiter reserving = instance(0.2);
		open(reserving, 90);
		take(reserving);
		assertThat(this.store.window()).isEqualTo(new QuotaStore.Window(END, 80, 80));
	}

	@Test
	void whenTheStoreIsAwayThenTheReserveIsLeft() {
		LoftyRateLimiter reserving = instance(0.2);
		open(reserving, 30);
		this.store.failure(new IllegalStateException("away"));
		for (int i = 0; i < 15; i++) {
			take(reserving);
		}
		assertThat(this.granted).hasSize(10);
		assertThat(reserving.snapshot().remaining()).isZero();
		assertThat(reserving.tryTake(PermitRequest.of(1))).isNull();
		this.scheduler.advanceTimeBy(WINDOW.plusSeconds(2));
		assertThat(this.granted).hasSizeGreaterThan(10);
	}

	@Test
	void whenTheStoreIsAwayThenACallThatMayNotWaitDoesNotTakeTheReserve() {
		LoftyRateLimiter reserving = instance(0.2);
		open(reserving, 25);
		this.store.failure(new IllegalStateException("away"));
		List<Throwable> refused = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			reserving.take(PermitRequest.of(1), Duration.ofMillis(20)).subscribe(this.granted::add, refused::add);
			this.scheduler.advanceTimeBy(MILLIS);
		}
		assertThat(this.granted).hasSize(5);
		assertThat(refused).hasSize(5).allSatisfy((ex) -> assertThat(ex).isInstanceOf(PermitRefusedException.class));
	}

	@Test
	void whenTheStoreComesBackInMidWindowThenTheReserveIsStillLeft() {
		LoftyRateLimiter reserving = instance(0.2);
		open(reserving, 90);
		this.store.failure(new IllegalStateException("away"));
		for (int i = 0; i < 10; i++) {
			take(reserving);
		}
		this.store.failure(null);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(5));
		for (int i = 0; i < 80; i++) {
			take(reserving);
		}
		assertThat(status(reserving).available()).isTrue();
		assertThat(this.granted).hasSize(70);
	}

	@Test
	void whenManyWindowsAreNeededThenTheWaitIsOfWindowsWithoutTheReserve() {
		LoftyRateLimiter reserving = instance(0.5);
		open(reserving, 50);
		for (int i = 0; i < 120; i++) {
			reserving.take(PermitRequest.of(1), WINDOW.multipliedBy(5)).subscribe(this.granted::add, (ex) -> {
			});
		}
		List<Throwable> refused = new ArrayList<>();
		reserving.take(PermitRequest.of(1), Duration.ofSeconds(100)).subscribe(this.granted::add, refused::add);
		this.scheduler.advanceTimeBy(MILLIS);
		assertThat(refused).singleElement().isInstanceOf(PermitRefusedException.class);
	}

	private static QuotaStoreStatus status(LoftyRateLimiter limiter) {
		QuotaStoreStatus status = limiter.storeStatus();
		assertThat(status).isNotNull();
		return status;
	}

	private void open(LoftyRateLimiter opening, int remaining) {
		CallPermit first = opening.tryTake(PermitRequest.of(1));
		assertThat(first).isNotNull();
		answer(opening, first, false, remaining);
	}

	private CallPermit take(LoftyRateLimiter from) {
		from.take(PermitRequest.of(1), WINDOW.multipliedBy(3)).subscribe(this.granted::add);
		this.scheduler.advanceTimeBy(MILLIS);
		return this.granted.get(this.granted.size() - 1);
	}

	private void answer(LoftyRateLimiter to, CallPermit permit, boolean throttled, int remaining) {
		Instant now = MonotonicClock.toInstant(this.clock.now());
		long windows = Duration.between(START, now).dividedBy(WINDOW);
		Map<String, String> headers = Map.of("Date",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)), "X-RateLimit-Limit", "100",
				"X-RateLimit-Remaining", String.valueOf(remaining), "X-RateLimit-Reset",
				String.valueOf(END.plus(WINDOW.multipliedBy(windows)).toEpochMilli()));
		to.answered(permit, LEADS, throttled, (name) -> header(headers, name));
	}

	private static @Nullable String header(Map<String, String> headers, String name) {
		return headers.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

}
