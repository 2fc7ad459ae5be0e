package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalQuotaLedger}.
 */
class LocalQuotaLedgerTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final long NOW = MonotonicClock.toNanos(START);

	private static final long WINDOW = Duration.ofSeconds(60).toNanos();

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private final LocalQuotaLedger ledger = new LocalQuotaLedger(
			new RateLimitSettings(100, Duration.ofNanos(WINDOW), Duration.ZERO), () -> 0, new IgnoredHeaders(),
			new OwnShare(WINDOW, () -> 0));

	@Test
	void whenNothingIsKnownThenNoWaitIsExpected() {
		assertThat(this.ledger.estimateWait(0, NOW)).isZero();
	}

	@Test
	void whenNothingIsKnownThenOneRequestOpensTheWindow() {
		Permit first = take(NOW);
		assertThat(this.ledger.take(1, NOW)).isInstanceOf(QuotaLedger.Wait.class);
		align(first, seconds(1), 10, 9, 60L);
		assertThat(takeAll(seconds(1))).hasSize(9);
	}

	@Test
	void whenTheWindowIsUsedUpThenItIsNotOpenedByTheClockAlone() {
		List<Permit> open = openWindow(10);
		assertThat(open).hasSize(9);
		assertThat(this.ledger.take(1, seconds(59))).isInstanceOf(QuotaLedger.Wait.class);
		answerAll(open, seconds(2), 10, 59);
		List<Permit> atTheEdge = takeAll(seconds(63));
		assertThat(atTheEdge).hasSize(1);
		align(atTheEdge.get(0), seconds(63), 10, 9, 60L);
		assertThat(takeAll(seconds(63))).hasSize(9);
	}

	@Test
	void whenTheProbeFailsThenTheNextRequestIsTheProbe() {
		answerAll(openWindow(10), seconds(2), 10, 59);
		Permit probe = take(seconds(63));
		assertThat(this.ledger.take(1, seconds(63))).isInstanceOf(QuotaLedger.Wait.class);
		this.ledger.release(probe, false, seconds(63));
		assertThat(takeAll(seconds(63))).hasSize(1);
	}

	@Test
	void whenTheProbeIsThrottledThenTheWindowStaysShut() {
		answerAll(openWindow(10), seconds(2), 10, 59);
		Permit probe = take(seconds(63));
		this.ledger.align(probe, new Answer(LEADS, true, headers(10, 0, 0L), seconds(63)));
		assertThat(this.ledger.take(1, seconds(63))).isInstanceOf(QuotaLedger.Wait.class);
		assertThat(takeAll(seconds(66))).hasSize(1);
	}

	@Test
	void whenTheProbeTakesLongThenItHoldsTheOthersBackForASecondOnly() {
		answerAll(openWindow(10), seconds(2), 10, 59);
		take(seconds(63));
		assertThat(this.ledger.take(1, seconds(63))).isEqualTo(new QuotaLedger.Wait(seconds(64)));
		assertThat(takeAll(seconds(64))).as("as many as the window holds").hasSize(9);
	}

	@Test
	void whenTheFirstAnswerOfAllTakesLongThenItHoldsTheOthersBackForASecondOnly() {
		take(NOW);
		assertThat(this.ledger.take(1, NOW)).isEqualTo(new QuotaLedger.Wait(seconds(1)));
		assertThat(takeAll(seconds(1))).hasSize(99);
	}

	@Test
	void whenAnAnswerOfAnOlderWindowComesLateThenItChangesNothing() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, epoch(60));
		Permit late = take(seconds(50));
		Permit later = take(seconds(63));
		align(later, seconds(63), 10, 9, epoch(120));
		assertThat(remaining(seconds(63))).as("the late one is charged to both").isEqualTo(8);
		align(late, seconds(64), 10, 0, epoch(60));
		assertThat(remaining(seconds(64))).isEqualTo(9);
		assertThat(this.ledger.snapshot(seconds(64)).resetAt()).isBetween(START.plusSeconds(118),
				START.plusSeconds(122));
	}

	@Test
	void whenAnswersOvertakeEachOtherThenTheCountNeverRises() {
		List<Permit> open = openWindow(10).subList(0, 4);
		align(open.get(3), seconds(2), 10, 5, 58L);
		assertThat(remaining(seconds(2))).isZero();
		align(open.get(0), seconds(2), 10, 8, 58L);
		align(open.get(2), seconds(2), 10, 6, 58L);
		align(open.get(1), seconds(2), 10, 7, 58L);
		assertThat(remaining(seconds(2))).isZero();
	}

	@Test
	void whenAnswersOvertakeEachOtherThenNoUseByOthersIsSeen() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, 60L);
		Permit second = take(seconds(1));
		Permit third = take(seconds(1));
		align(second, seconds(1), 10, 7, 59L);
		align(third, seconds(1), 10, 8, 59L);
		assertThat(remaining(seconds(1))).isEqualTo(7);
	}

	@Test
	void whenOthersUseTheQuotaThenTheirShareIsTakenOff() {
		align(take(NOW), NOW, 100, 99, 60L);
		List<Permit> open = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			open.add(take(seconds(1)));
		}
		for (int i = 0; i < 8; i++) {
			align(open.get(i), seconds(1), 100, 98 - i - 20, 59L);
		}
		assertThat(remaining(seconds(1))).as("20 by others, 13 of one's own, 4 of them in flight").isEqualTo(67);
	}

	@Test
	void whenTheLimitIsRaisedInMidWindowThenTheRestIsFree() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, 60L);
		Permit second = take(seconds(1));
		Permit third = take(seconds(1));
		align(second, seconds(1), 20, 18, 59L);
		assertThat(this.ledger.snapshot(seconds(1)).limit()).isEqualTo(20);
		assertThat(remaining(seconds(1))).isEqualTo(17);
		align(third, seconds(1), 20, 17, 59L);
		assertThat(takeAll(seconds(2))).hasSize(17);
	}

	@Test
	void whenTheLimitIsLoweredInMidWindowThenItHoldsAtOnce() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, 60L);
		Permit second = take(seconds(1));
		align(second, seconds(1), 5, 3, 59L);
		assertThat(this.ledger.snapshot(seconds(1)).limit()).isEqualTo(5);
		assertThat(takeAll(seconds(2))).hasSize(3);
	}

	@Test
	void whenTheLimitFallsBelowWhatIsUsedThenNothingIsLeft() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, 60L);
		List<Permit> six = List.of(take(seconds(1)), take(seconds(1)), take(seconds(1)), take(seconds(1)),
				take(seconds(1)), take(seconds(1)));
		align(six.get(0), seconds(1), 5, 0, 59L);
		assertThat(takeAll(seconds(2))).isEmpty();
		assertThat(remaining(seconds(2))).isZero();
	}

	@Test
	void whenNoAnswerHasHeadersThenTheConfiguredLimitHoldsInAnyWindow() {
		Permit first = take(NOW);
		align(first, NOW, null, null, null);
		List<Permit> taken = takeAll(seconds(1));
		assertThat(taken).hasSize(99);
		taken.forEach((permit) -> align(permit, seconds(2), null, null, null));
		assertThat(takeAll(seconds(59))).isEmpty();
		assertThat(takeAll(seconds(60))).hasSize(1);
		assertThat(takeAll(seconds(61))).isEmpty();
		assertThat(takeAll(seconds(62))).hasSize(99);
	}

	@Test
	void whenOnlyRemainingIsToldThenItIsFollowedWithTheConfiguredLimit() {
		Permit first = take(NOW);
		align(first, NOW, null, 4, null);
		assertThat(takeAll(seconds(1))).hasSize(4);
		assertThat(takeAll(seconds(59))).isEmpty();
		assertThat(takeAll(seconds(61))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 3, -3, 3600, -3600 })
	void whenTheServersClockDiffersThenAnEpochResetIsReadOnIt(long ahead) {
		Permit first = take(NOW);
		Instant date = START.plusSeconds(ahead);
		RateLimitHeaders.Reset reset = new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.EPOCH_SECONDS,
				date.getEpochSecond() + 30);
		this.ledger.align(first,
				new Answer(LEADS, false, new RateLimitHeaders(10, 0, reset, null, null, null, date), NOW));
		assertThat(this.ledger.snapshot(NOW).resetAt()).isBetween(START.plusSeconds(28), START.plusSeconds(32));
		assertThat(takeAll(seconds(28))).isEmpty();
		assertThat(takeAll(seconds(32))).hasSize(1);
	}

	@Test
	void whenTheResetIsAbsurdThenOneWindowIsAssumed() {
		Permit first = take(NOW);
		align(first, NOW, 10, 0, epoch(100_000));
		assertThat(takeAll(seconds(59))).isEmpty();
		assertThat(takeAll(seconds(61))).hasSize(1);
	}

	@Test
	void whenTheResetJittersThenTheWindowStaysTheSame() {
		Permit first = take(NOW);
		align(first, NOW, 10, 9, epoch(60));
		Permit second = take(seconds(1));
		align(second, seconds(1), 10, 8, epoch(61));
		Permit third = take(seconds(2));
		align(third, seconds(2), 10, 7, epoch(59));
		assertThat(remaining(seconds(2))).isEqualTo(7);
	}

	@Test
	void whenARequestWasNotSentThenItsPermitComesBack() {
		List<Permit> open = openWindow(10);
		assertThat(takeAll(seconds(1))).isEmpty();
		this.ledger.release(open.get(0), true, seconds(1));
		this.ledger.release(open.get(1), false, seconds(1));
		assertThat(takeAll(seconds(1))).hasSize(1);
	}

	@Test
	void whenTheProbeIsNotSentThenTheNextRequestIsTheProbe() {
		answerAll(openWindow(10), seconds(2), 10, 59);
		this.ledger.release(take(seconds(63)), true, seconds(63));
		assertThat(takeAll(seconds(63))).hasSize(1);
	}

	@Test
	void whenTheWindowWasNotUsedUpThenWhatItLeftNeedsNoProbe() {
		align(take(NOW), NOW, 10, 4, 60L);
		assertThat(takeAll(seconds(100))).hasSize(4);
		assertThat(this.ledger.take(1, seconds(100))).isEqualTo(new QuotaLedger.Wait(seconds(101)));
	}

	@Test
	void whenRequestsCrossTheEdgeThenTheyAreChargedToBothWindows() {
		List<Permit> open = openWindow(10);
		answerAll(open.subList(0, 6), seconds(2), 10, 58);
		Permit probe = take(seconds(63));
		align(probe, seconds(63), 10, 9, 60L);
		assertThat(takeAll(seconds(63))).as("3 are still in flight").hasSize(6);
	}

	@Test
	void whenARequestThatCrossedTheEdgeWasNotSentThenItsPermitComesBack() {
		List<Permit> open = openWindow(10);
		align(take(seconds(63)), seconds(63), 10, 9, 60L);
		assertThat(takeAll(seconds(63))).isEmpty();
		this.ledger.release(open.get(0), true, seconds(63));
		assertThat(takeAll(seconds(63))).hasSize(1);
	}

	@Test
	void whenThrottledThenNothingGoesUntilTheWindowsEnd() {
		List<Permit> open = openWindow(10).subList(0, 3);
		throttle(open.get(0), seconds(2), headers(10, 0, 58L));
		this.ledger.release(open.get(1), true, seconds(3));
		assertThat(takeAll(seconds(59))).isEmpty();
		assertThat(this.ledger.estimateWait(0, seconds(3))).isBetween(seconds(57) - NOW, seconds(59) - NOW);
		assertThat(takeAll(seconds(62))).hasSize(1);
	}

	@Test
	void whenThrottledInAWindowThatIsOverThenTheNextIsNotStopped() {
		Permit late = openWindow(10).get(0);
		align(take(seconds(63)), seconds(63), 10, 9, epoch(120));
		throttle(late, seconds(64), headers(10, 0, epoch(60)));
		assertThat(takeAll(seconds(64))).isNotEmpty();
	}

	@Test
	void whenThrottledAgainAndAgainAtTheEdgeThenThePausesGrow() {
		align(take(NOW), NOW, 10, 0, 60L);
		long now = seconds(62);
		List<Long> pauses = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			throttle(take(now), now, headers(null, null, null));
			QuotaLedger.Decision decision = this.ledger.take(1, now);
			assertThat(decision).isInstanceOf(QuotaLedger.Wait.class);
			long until = ((QuotaLedger.Wait) decision).until();
			pauses.add(Duration.ofNanos(until - now).toMillis());
			now = until;
		}
		assertThat(pauses).containsExactly(1200L, 2400L, 4800L, 9600L);
	}

	@Test
	void whenTheHeadersDoNotExplainARefusalThenTheNextWindowIsUsedWithCare() {
		List<Permit> open = openWindow(10);
		for (int i = 0; i < 5; i++) {
			align(open.get(i), seconds(1), 10, 8 - i, 59L);
		}
		for (int i = 5; i < 9; i++) {
			throttle(open.get(i), seconds(1), headers(10, 4, 59L));
		}
		align(take(seconds(63)), seconds(63), 10, 9, 60L);
		List<Permit> free = takeAll(seconds(63));
		assertThat(free).as("half of the 6 that were accepted").hasSize(2);
		answerAll(free, seconds(64), 10, 59);
		assertThat(takeAll(seconds(64))).as("then one by one").hasSize(1);
	}

	@Test
	void whenALateAnswerTellsTheOldLimitThenItIsIgnored() {
		List<Permit> open = openWindow(10);
		align(open.get(1), seconds(1), 5, 2, 59L);
		align(open.get(0), seconds(1), 10, 8, 59L);
		assertThat(this.ledger.snapshot(seconds(1)).limit()).isEqualTo(5);
		open.subList(2, 9).forEach((permit) -> this.ledger.release(permit, false, seconds(2)));
		align(take(seconds(63)), seconds(63), 10, 9, 60L);
		assertThat(this.ledger.snapshot(seconds(63)).limit()).isEqualTo(10);
	}

	@Test
	void whenTheCountFallsWithoutAResetThenANewWindowHasOpened() {
		align(take(NOW), NOW, 10, 5, null);
		Permit next = take(seconds(30));
		align(next, seconds(30), 10, 9, null);
		assertThat(takeAll(seconds(30))).hasSize(9);
	}

	@Test
	void whenTheEndWasThoughtTooLateThenALaterAnswerCorrectsIt() {
		align(take(NOW), NOW, 10, 9, epoch(100));
		align(take(seconds(1)), seconds(1), 10, 8, epoch(40));
		takeAll(seconds(2));
		assertThat(this.ledger.take(1, seconds(20))).isInstanceOf(QuotaLedger.Wait.class);
		assertThat(takeAll(seconds(42))).hasSize(1);
	}

	@Test
	void whenAResetFarBeyondTheWindowIsToldBeforeItsEndThenTheEndStays() {
		align(take(NOW), NOW, 10, 9, epoch(60));
		align(take(seconds(1)), seconds(1), 10, 8, epoch(110));
		assertThat(this.ledger.snapshot(seconds(1)).resetAt()).isBetween(START.plusSeconds(58), START.plusSeconds(62));
	}

	@Test
	void whenPermitsAreSpentByOthersThenTheyCount() {
		align(take(NOW), NOW, 10, 9, 60L);
		QuotaLedger.Decision decision = this.ledger.take(4, seconds(1));
		assertThat(decision).isInstanceOf(Permit.class);
		this.ledger.spend((Permit) decision, seconds(1));
		assertThat(takeAll(seconds(1))).hasSize(5);
	}

	@Test
	void whenMoreIsAskedThanIsLeftThenNothingIsTaken() {
		align(take(NOW), NOW, 10, 3, 60L);
		assertThat(this.ledger.take(4, seconds(1))).isInstanceOf(QuotaLedger.Wait.class);
		assertThat(takeAll(seconds(1))).hasSize(3);
	}

	@Test
	void whenDrainedThenNothingIsLeftInTheWindow() {
		align(take(NOW), NOW, 10, 9, 60L);
		this.ledger.drain(seconds(1));
		assertThat(takeAll(seconds(59))).isEmpty();
		assertThat(takeAll(seconds(62))).hasSize(1);
	}

	@Test
	void whenDrainedWithoutAWindowThenNothingGoesForTheLengthOfOne() {
		this.ledger.drain(NOW);
		assertThat(this.ledger.take(1, seconds(59))).isEqualTo(new QuotaLedger.Wait(seconds(60)));
	}

	@Test
	void whenACallCanWaitNoLongerThenItNeedNotWaitForTheProbe() {
		answerAll(openWindow(10), seconds(2), 10, 59);
		assertThat(this.ledger.takeUnconfirmed(1, seconds(59))).as("the window lasts").isNull();
		take(seconds(63));
		for (int i = 0; i < 9; i++) {
			assertThat(this.ledger.takeUnconfirmed(1, seconds(63))).isNotNull();
		}
		assertThat(this.ledger.takeUnconfirmed(1, seconds(63))).as("the limit holds").isNull();
	}

	@Test
	void whenWindowsAreUsedUpThenTheLastPermitIsKeptToLookForTheEnd() {
		useUp(0);
		useUp(63);
		align(take(seconds(126)), seconds(126), 100, 99, epoch(180));
		assertThat(takeAll(seconds(127))).hasSize(98);
		assertThat(takeAll(seconds(178))).isEmpty();
		assertThat(takeAll(seconds(181) - 1)).hasSize(1);
	}

	@Test
	void whenACallCanWaitNoLongerThenItHasTheLastPermit() {
		useUp(0);
		useUp(63);
		align(take(seconds(126)), seconds(126), 100, 99, epoch(180));
		assertThat(takeAll(seconds(127))).hasSize(98);
		assertThat(this.ledger.takeUnconfirmed(1, seconds(127))).isNotNull();
		assertThat(this.ledger.takeUnconfirmed(1, seconds(127))).isNull();
		assertThat(takeAll(seconds(180))).isEmpty();
	}

	@Test
	void whenManyStandAheadThenTheirWindowsCountForTheWait() {
		answerAll(openWindow(10), seconds(2), 10, 58);
		assertThat(this.ledger.estimateWait(0, seconds(2))).isBetween(seconds(58) - NOW, seconds(60) - NOW);
		assertThat(this.ledger.estimateWait(9, seconds(2))).isBetween(seconds(58) - NOW, seconds(60) - NOW);
		assertThat(this.ledger.estimateWait(10, seconds(2))).isBetween(seconds(118) - NOW, seconds(120) - NOW);
		assertThat(this.ledger.estimateWait(Long.MAX_VALUE / 2, seconds(2))).isPositive();
	}

	@Test
	void whenNothingIsToldThenTheWaitIsUntilTheOldestRequestNoLongerWeighs() {
		align(take(NOW), NOW, null, null, null);
		takeAll(seconds(1)).forEach((permit) -> align(permit, seconds(20), null, null, null));
		assertThat(this.ledger.estimateWait(0, seconds(30))).isEqualTo(seconds(30) - NOW);
		assertThat(this.ledger.estimateWait(1, seconds(30))).isEqualTo(seconds(50) - NOW);
		assertThat(this.ledger.estimateWait(100, seconds(30))).isEqualTo(seconds(90) - NOW);
	}

	@Test
	void whenTheWindowIsOverThenNoEndIsShown() {
		align(take(NOW), NOW, 10, 0, 60L);
		assertThat(this.ledger.snapshot(seconds(1)).resetAt()).isNotNull();
		assertThat(this.ledger.snapshot(seconds(63))).isEqualTo(new RateLimitSnapshot(10, 10, null));
	}

	/**
	 * Opens a window that ends after 60 seconds and takes all that it leaves.
	 */
	private List<Permit> openWindow(int limit) {
		align(take(NOW), NOW, limit, limit - 1, 60L);
		return takeAll(NOW);
	}

	/** Uses up a window that ends at the next whole minute. */
	private void useUp(long second) {
		long end = (second / 60 + 1) * 60;
		align(take(seconds(second)), seconds(second), 100, 99, epoch(end));
		int remaining = 99;
		for (Permit permit : takeAll(seconds(second))) {
			align(permit, seconds(second), 100, --remaining, epoch(end));
		}
		for (Permit permit : takeAll(seconds(end))) {
			align(permit, seconds(end), 100, --remaining, epoch(end));
		}
	}

	private void answerAll(List<Permit> permits, long at, int limit, long secondsLeft) {
		int remaining = limit - 1;
		for (Permit permit : permits) {
			align(permit, at, limit, --remaining, secondsLeft);
		}
	}

	private Permit take(long now) {
		QuotaLedger.Decision decision = this.ledger.take(1, now);
		assertThat(decision).isInstanceOf(Permit.class);
		return (Permit) decision;
	}

	private List<Permit> takeAll(long now) {
		List<Permit> permits = new ArrayList<>();
		while (this.ledger.take(1, now) instanceof Permit permit) {
			permits.add(permit);
		}
		return permits;
	}

	private int remaining(long now) {
		return this.ledger.snapshot(now).remaining();
	}

	private void throttle(Permit permit, long at, RateLimitHeaders headers) {
		this.ledger.align(permit, new Answer(LEADS, true, headers, at));
	}

	private void align(Permit permit, long at, @Nullable Integer limit, @Nullable Integer remaining,
			@Nullable Long reset) {
		this.ledger.align(permit, new Answer(LEADS, false, headers(limit, remaining, reset), at));
	}

	private static RateLimitHeaders headers(@Nullable Integer limit, @Nullable Integer remaining,
			@Nullable Long reset) {
		RateLimitHeaders.Reset read = null;
		if (reset != null) {
			read = new RateLimitHeaders.Reset((reset > 1_000_000) ? RateLimitHeaders.Reset.Unit.EPOCH_SECONDS
					: RateLimitHeaders.Reset.Unit.SECONDS_LEFT, reset);
		}
		return new RateLimitHeaders(limit, remaining, read, null, null, null, null);
	}

	private static long seconds(long seconds) {
		return NOW + Duration.ofSeconds(seconds).toNanos();
	}

	private static long epoch(long seconds) {
		return START.getEpochSecond() + seconds;
	}

}
