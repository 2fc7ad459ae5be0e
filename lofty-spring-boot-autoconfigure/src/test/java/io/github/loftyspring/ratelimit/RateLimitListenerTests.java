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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RateLimitListener} and the counters of {@link LoftyRateLimiter}, in
 * virtual time.
 */
class RateLimitListenerTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final LoftyRateLimiter limiter = new LoftyRateLimiter(LoftyRateLimiter.NAME,
			new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofSeconds(60)),
			new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC), () -> this.scheduler.now(TimeUnit.NANOSECONDS)),
			this.scheduler);

	private final List<String> told = new ArrayList<>();

	@BeforeEach
	void listen() {
		this.limiter.addListener(new RateLimitListener() {

			@Override
			public void waiting(Duration expected) {
				RateLimitListenerTests.this.told.add("waiting " + expected.toSeconds() + " s");
			}

			@Override
			public void waited(Duration wait) {
				RateLimitListenerTests.this.told.add("waited " + wait.toSeconds() + " s");
			}

			@Override
			public void refused() {
				RateLimitListenerTests.this.told.add("refused");
			}

			@Override
			public void throttled() {
				RateLimitListenerTests.this.told.add("throttled");
			}

		});
	}

	@AfterEach
	void stop() {
		this.limiter.close();
		this.scheduler.dispose();
	}

	@Test
	void whenAPermitIsFreeThenNothingIsTold() {
		answer(false, "10", "9", "30");
		take(Duration.ZERO);
		this.limiter.acquirePermission();
		this.limiter.reservePermission();
		assertThat(this.told).isEmpty();
	}

	@Test
	void whenACallWaitsThenTheExpectedAndTheRealWaitAreTold() {
		answer(false, "10", "0", "30");
		take(Duration.ofSeconds(60));
		assertThat(this.told).containsExactly("waiting 31 s");
		this.scheduler.advanceTimeBy(Duration.ofSeconds(33));
		assertThat(this.told).containsExactly("waiting 31 s", "waited 31 s");
	}

	@Test
	void whenACallerWaitsByItselfThenTheWaitThatItWasTold() {
		answer(false, "10", "0", "30");
		assertThat(this.limiter.reservePermission()).isPositive();
		assertThat(this.told).containsExactly("waited 31 s");
	}

	@Test
	void whenAPermitIsRefusedThenThatIsTold() {
		answer(false, "10", "0", "30");
		take(Duration.ofSeconds(5));
		this.limiter.changeTimeoutDuration(Duration.ZERO);
		this.limiter.acquirePermission();
		this.limiter.reservePermission();
		assertThat(this.told).containsExactly("refused", "refused", "refused");
	}

	@Test
	void whenAWaitingCallIsCancelledThenNoWaitIsToldAsDone() {
		answer(false, "10", "0", "30");
		this.limiter.take(PermitRequest.of(1), Duration.ofSeconds(60)).subscribe().dispose();
		this.scheduler.advanceTimeBy(Duration.ofSeconds(33));
		assertThat(this.told).containsExactly("waiting 31 s");
	}

	@Test
	void whenTheServerRefusesThenThatIsTold() {
		answer(true, "10", "0", "30");
		assertThat(this.told).containsExactly("throttled");
	}

	@Test
	void whenAListenerFailsThenCallsAndOtherListenersDoNotNotice() {
		LoftyRateLimiter failing = new LoftyRateLimiter("failing", RateLimitSettings.defaults());
		List<String> second = new ArrayList<>();
		failing.addListener(new RateLimitListener() {

			@Override
			public void refused() {
				throw new IllegalStateException("listener");
			}

		});
		failing.addListener(new RateLimitListener() {

			@Override
			public void refused() {
				second.add("refused");
			}

		});
		failing.close();
		assertThat(failing.acquirePermission()).isFalse();
		assertThat(second).containsExactly("refused");
	}

	@ParameterizedTest
	@CsvSource({ "100, 101, 30, REMAINING_ABOVE_LIMIT", "0, 0, 30, MALFORMED", "-1, 5, 30, MALFORMED",
			"100, 5, soon, MALFORMED", "100, 5, 1772355600, RESET_IN_THE_PAST", "100, 5, 1772366400, RESET_TOO_FAR",
			"100, 5, 86400001, RESET_TOO_FAR" })
	void whenHeadersContradictThemselvesThenTheyAreCountedByReason(String limit, String remaining, String reset,
			IgnoredHeaderReason expected) {
		answer(false, limit, remaining, reset);
		for (IgnoredHeaderReason reason : IgnoredHeaderReason.values()) {
			assertThat(this.limiter.ignoredHeaders(reason)).as(reason.name()).isEqualTo((reason == expected) ? 1 : 0);
		}
	}

	@Test
	void whenRetryAfterIsDaysAwayThenTheClientGoesOnAfterAWindowAndTheHeaderIsCounted() {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(permit).isNotNull();
		this.limiter.answered(permit, LEADS, true, Map.of("Retry-After", "172800")::get);
		assertThat(this.limiter.ignoredHeaders(IgnoredHeaderReason.RETRY_AFTER_TOO_LONG)).isOne();
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNull();
		this.scheduler.advanceTimeBy(Duration.ofSeconds(61));
		assertThat(this.limiter.tryTake(PermitRequest.of(1))).isNotNull();
	}

	@Test
	void whenHeadersAreFollowedThenNothingIsCounted() {
		answer(false, "100", "5", "30");
		for (IgnoredHeaderReason reason : IgnoredHeaderReason.values()) {
			assertThat(this.limiter.ignoredHeaders(reason)).as(reason.name()).isZero();
		}
	}

	@Test
	void whenAnArgumentIsMissingThenItIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.limiter.addListener(missing()))
			.withMessage("'listener' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.limiter.ignoredHeaders(missing()))
			.withMessage("'reason' must not be null");
	}

	@SuppressWarnings({ "NullAway", "TypeParameterUnusedInFormals" })
	private static <T> T missing() {
		return null;
	}

	private void take(Duration maxWait) {
		this.limiter.take(PermitRequest.of(1), maxWait).subscribe((permit) -> {
		}, (ex) -> {
		});
		this.scheduler.advanceTime();
	}

	private void answer(boolean throttled, String limit, String remaining, String reset) {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		assertThat(permit).isNotNull();
		this.limiter.answered(permit, LEADS, throttled, Map.of("X-RateLimit-Limit", limit, "X-RateLimit-Remaining",
				remaining, "X-RateLimit-Reset", reset, "Date", "Sun, 01 Mar 2026 10:00:00 GMT")::get);
	}

}
