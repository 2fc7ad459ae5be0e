package io.github.loftyspring.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LoftyRateLimiter} and its {@link PermitQueue}, in virtual time.
 */
class LoftyRateLimiterTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private static final Duration LONG = Duration.ofMinutes(10);

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
			() -> this.scheduler.now(TimeUnit.NANOSECONDS));

	private final LoftyRateLimiter limiter = limiter(Duration.ofSeconds(60));

	private final List<String> served = new ArrayList<>();

	private final List<CallPermit> granted = new ArrayList<>();

	@AfterEach
	void stop() {
		this.limiter.close();
		this.scheduler.dispose();
	}

	@Test
	void whenNothingIsKnownThenOneCallGoesAndTheOthersFollowItsAnswerInOrder() {
		CallPermit first = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(first).isNotNull();
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNull();
		wait("a", LONG);
		wait("b", LONG);
		wait("c", LONG);
		this.scheduler.advanceTimeBy(Duration.ofMillis(10));
		assertThat(this.served).isEmpty();
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isEqualTo(3);
		answer(first, 10, 9, 30);
		this.scheduler.advanceTime();
		assertThat(this.served).containsExactly("a", "b", "c");
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenTheWindowIsUsedUpThenWaitersAreServedFirstComeFirstServedInTheNext() {
		useUp(2, 30);
		wait("a", LONG);
		wait("b", LONG);
		wait("c", LONG);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(this.served).isEmpty();
		this.scheduler.advanceTimeBy(Duration.ofSeconds(2));
		assertThat(this.served).containsExactly("a");
		answer(this.granted.get(0), 2, 1, 60);
		this.scheduler.advanceTime();
		assertThat(this.served).containsExactly("a", "b");
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).as("a newcomer does not overtake").isNull();
	}

	@Test
	void whenTheWaitWouldExceedMaxWaitThenTheCallIsRefusedAtOnceWithTheWait() {
		useUp(2, 11);
		StepVerifier.create(this.limiter.take(PermitRequest.of(1), Duration.ofSeconds(5)))
			.then(this.scheduler::advanceTime)
			.expectErrorSatisfies((ex) -> {
				assertThat(ex).isInstanceOf(PermitRefusedException.class)
					.hasMessage("The quota is used up: a permit is expected in 12.0 s, "
							+ "the longest accepted wait is 5.0 s.");
				assertThat(((PermitRefusedException) ex).getWait()).isBetween(Duration.ofSeconds(11),
						Duration.ofSeconds(13));
			})
			.verify(SECOND);
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenOthersWaitAlreadyThenTheirWindowsCountForTheWait() {
		useUp(2, 10);
		wait("a", LONG);
		wait("b", LONG);
		StepVerifier.create(this.limiter.take(PermitRequest.of(1), Duration.ofSeconds(60)))
			.then(this.scheduler::advanceTime)
			.expectErrorSatisfies((ex) -> assertThat(((PermitRefusedException) ex).getWait())
				.isBetween(Duration.ofSeconds(70), Duration.ofSeconds(73)))
			.verify(SECOND);
	}

	@Test
	void whenMaxWaitIsZeroThenAFreePermitIsGrantedAndElseTheCallIsRefused() {
		answer(take(), 2, 1, 30);
		wait("free", Duration.ZERO);
		wait("refused", Duration.ZERO);
		this.scheduler.advanceTime();
		assertThat(this.served).containsExactlyInAnyOrder("free", "refused: PermitRefusedException");
	}

	@Test
	void whenMaxWaitIsZeroAndNothingIsKnownThenTheConfiguredLimitHolds() {
		for (int i = 0; i < 101; i++) {
			wait("call", Duration.ZERO);
			this.scheduler.advanceTime();
		}
		assertThat(this.served.stream().filter("call"::equals)).hasSize(100);
		assertThat(this.served).last().isEqualTo("call: PermitRefusedException");
	}

	@Test
	void whenTheProbeNeverAnswersThenAWaiterIsServedNoLaterThanItsDeadline() {
		take();
		wait("a", Duration.ofMillis(300));
		this.scheduler.advanceTimeBy(Duration.ofMillis(299));
		assertThat(this.served).isEmpty();
		this.scheduler.advanceTimeBy(Duration.ofMillis(2));
		assertThat(this.served).containsExactly("a");
	}

	@Test
	void whenAWaiterCancelsThenItLeavesNoTrace() {
		useUp(2, 30);
		wait("a", LONG).dispose();
		Disposable second = wait("b", LONG);
		wait("c", LONG);
		second.dispose();
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isOne();
		this.scheduler.advanceTimeBy(Duration.ofSeconds(32));
		assertThat(this.served).containsExactly("c");
	}

	@Test
	void whenAWaiterCancelsBetweenDecisionAndDeliveryThenItsPermitGoesToTheNext() {
		CallPermit probe = take();
		Disposable.Swap second = Disposables.swap();
		this.limiter.take(PermitRequest.of(1), LONG).subscribe((permit) -> second.dispose());
		second.update(wait("b", LONG));
		wait("c", LONG);
		answer(probe, 3, 2, 30);
		assertThat(this.served).containsExactly("c");
		assertThat(this.limiter.snapshot().remaining()).isZero();
	}

	@Test
	void whenACallIsCancelledBeforeItAsksThenNothingIsTaken() {
		answer(take(), 2, 1, 30);
		this.limiter.take(PermitRequest.of(1), LONG).subscribe(new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.cancel();
				subscription.request(1);
			}

		});
		this.scheduler.advanceTime();
		assertThat(this.limiter.snapshot().remaining()).isOne();
	}

	@Test
	void whenClosedThenWaitersFailAtOnceAndLaterCallsToo() {
		useUp(2, 30);
		wait("a", LONG);
		wait("b", LONG);
		this.limiter.close();
		this.scheduler.advanceTime();
		assertThat(this.served).containsExactly("a: PermitRefusedException", "b: PermitRefusedException");
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNull();
		StepVerifier.create(this.limiter.take(PermitRequest.of(1), LONG))
			.then(this.scheduler::advanceTime)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(PermitRefusedException.class)
				.hasMessageContaining("The rate limiter is closed"))
			.verify(SECOND);
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenClosedThenResilience4jCallersAreRefusedToo() {
		this.limiter.close();
		assertThat(this.limiter.acquirePermission()).isFalse();
		assertThat(this.limiter.reservePermission()).isNegative();
	}

	@Test
	void whenTheSchedulerIsStoppedThenWaitersAreStillToldThatTheLimiterCloses() {
		useUp(2, 30);
		wait("a", LONG);
		this.scheduler.dispose();
		this.limiter.close();
		assertThat(this.served).containsExactly("a: PermitRefusedException");
	}

	@Test
	void whenPermitsAreReservedThenTheWaitReachesIntoTheNextWindow() {
		answer(take(), 3, 2, 30);
		assertThat(this.limiter.reservePermission()).isZero();
		assertThat(this.limiter.reservePermission()).isZero();
		assertThat(Duration.ofNanos(this.limiter.reservePermission())).isBetween(Duration.ofSeconds(30),
				Duration.ofSeconds(32));
	}

	@Test
	void whenTheReservedWaitWouldExceedTheTimeoutThenNothingIsReserved() {
		useUp(2, 30);
		this.limiter.changeTimeoutDuration(Duration.ofSeconds(5));
		assertThat(this.limiter.reservePermission()).isNegative();
		assertThat(this.limiter.acquirePermission()).isFalse();
		assertThat(this.limiter.getRateLimiterConfig().getTimeoutDuration()).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void whenOnlyReservationsAreMadeAfterTheWindowsEndThenTheLimitHolds() {
		answer(take(), 3, 2, 30);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(40));
		this.limiter.changeTimeoutDuration(Duration.ZERO);
		int granted = 0;
		for (int i = 0; i < 10; i++) {
			granted += this.limiter.acquirePermission() ? 1 : 0;
		}
		assertThat(granted).isEqualTo(3);
		this.scheduler.advanceTimeBy(Duration.ofSeconds(120));
		assertThat(this.limiter.acquirePermission()).as("a later window").isTrue();
	}

	@Test
	void whenPermitsAreFreeThenAcquirePermissionTakesThemAtOnce() {
		answer(take(), 3, 2, 30);
		assertThat(this.limiter.acquirePermission(2)).isTrue();
		assertThat(this.limiter.getMetrics().getAvailablePermissions()).isZero();
	}

	@Test
	void whenInterruptedThenAcquirePermissionReturnsFalseAndKeepsTheInterrupt() {
		useUp(2, 30);
		Thread.currentThread().interrupt();
		assertThat(this.limiter.acquirePermission()).isFalse();
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void whenTheNumberOfPermitsIsNotPositiveThenAcquirePermissionSaysSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.limiter.acquirePermission(0))
			.withMessage("'permits' must be at least 1, but was 0");
	}

	@Test
	void whenDrainedThenNothingIsLeftUntilTheWindowsEnd() {
		List<String> drained = new ArrayList<>();
		this.limiter.getEventPublisher().onEvent((event) -> drained.add(event.getEventType().name()));
		CallPermit open = take();
		answer(open, 10, 9, 30);
		this.limiter.drainPermissions();
		assertThat(this.limiter.snapshot().remaining()).isZero();
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNull();
		assertThat(drained).containsExactly("SUCCESSFUL_ACQUIRE", "DRAINED");
		this.scheduler.advanceTimeBy(Duration.ofSeconds(32));
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNotNull();
	}

	@Test
	void whenTheLimitIsChangedThenItHoldsUntilAnAnswerTellsAnother() {
		this.limiter.changeLimitForPeriod(3);
		assertThat(this.limiter.snapshot().limit()).isEqualTo(3);
		assertThat(this.limiter.getRateLimiterConfig().getLimitForPeriod()).isEqualTo(3);
		answer(take(), 10, 9, 30);
		assertThat(this.limiter.snapshot()).isEqualTo(new RateLimitSnapshot(10, 9, START.plusSeconds(30)));
	}

	@Test
	void whenPermitsAreGrantedAndRefusedThenEventsTell() {
		List<String> events = new ArrayList<>();
		this.limiter.getEventPublisher().onSuccess((event) -> events.add("success " + event.getNumberOfPermits()));
		this.limiter.getEventPublisher().onFailure((event) -> events.add("failure " + event.getNumberOfPermits()));
		answer(take(), 4, 3, 30);
		this.limiter.reservePermission(2);
		wait("granted", Duration.ZERO);
		wait("refused", Duration.ZERO);
		this.scheduler.advanceTime();
		this.limiter.changeTimeoutDuration(Duration.ZERO);
		this.limiter.acquirePermission(3);
		assertThat(events).containsExactly("success 1", "success 2", "success 1", "failure 1", "failure 3");
	}

	@Test
	void whenAskedThenNameTagsAndTextDescribeTheLimiter() {
		assertThat(this.limiter.getName()).isEqualTo("lofty");
		assertThat(this.limiter.getTags()).isEqualTo(Map.of());
		assertThat(this.limiter).hasToString("LoftyRateLimiter{name='lofty', maxWait=60000 ms}");
	}

	@Test
	void whenCreatedWithoutNameOrSettingsThenTheArgumentIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LoftyRateLimiter(" ", RateLimitSettings.defaults()))
			.withMessage("'name' must not be empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RateLimitSettings(0, Duration.ofSeconds(60), Duration.ZERO))
			.withMessage("'limit' must be at least 1, but was 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RateLimitSettings(1, Duration.ofMillis(99), Duration.ZERO))
			.withMessage("'window' must be at least 100ms, but was PT0.099S");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RateLimitSettings(1, Duration.ofSeconds(60), Duration.ofMillis(-1)))
			.withMessage("'maxWait' must not be negative, but was PT-0.001S");
	}

	private Disposable wait(String name, Duration maxWait) {
		return this.limiter.take(PermitRequest.of(1), maxWait).subscribe((permit) -> {
			this.granted.add(permit);
			this.served.add(name);
		}, (ex) -> this.served.add(name + ": " + ex.getClass().getSimpleName()));
	}

	private CallPermit take() {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(permit).isNotNull();
		return permit;
	}

	private void useUp(int limit, int secondsLeft) {
		answer(take(), limit, 0, secondsLeft);
	}

	private void answer(CallPermit permit, int limit, int remaining, int secondsLeft) {
		Map<String, String> headers = Map.of("X-RateLimit-Limit", String.valueOf(limit), "X-RateLimit-Remaining",
				String.valueOf(remaining), "X-RateLimit-Reset", String.valueOf(secondsLeft));
		this.limiter.answered(permit, LEADS, false, headers::get);
	}

	private LoftyRateLimiter limiter(Duration maxWait) {
		return new LoftyRateLimiter(LoftyRateLimiter.NAME, new RateLimitSettings(100, Duration.ofSeconds(60), maxWait),
				this.clock, this.scheduler);
	}

}
