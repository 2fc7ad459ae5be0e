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

	private static final Endpoint CHAT = new Endpoint(HttpMethod.POST, "/v2.0/ai/chat");

	private final LocalQuotaLedger ledger = new LocalQuotaLedger(100, WINDOW, () -> 0);

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
	void whenAnEndpointHasALowerLimitThenTheApplicationKeepsItsOwn() {
		Permit first = take(NOW);
		align(first, NOW, 100, 99, 60L);
		Permit chat = take(seconds(1));
		this.ledger.align(chat, new Answer(CHAT, false, headers(10, 0, 59L), seconds(1)));
		assertThat(this.ledger.snapshot(seconds(1)).limit()).isEqualTo(100);
		assertThat(remaining(seconds(1))).isEqualTo(98);
	}

	@Test
	void whenTheFirstAnswerShowsAnEndpointsLimitThenTheApplicationsFollows() {
		Permit chat = take(NOW);
		this.ledger.align(chat, new Answer(CHAT, false, headers(10, 9, 60L), NOW));
		Permit leads = take(seconds(1));
		align(leads, seconds(1), 100, 98, 59L);
		Permit again = take(seconds(2));
		this.ledger.align(again, new Answer(CHAT, false, headers(10, 8, 58L), seconds(2)));
		assertThat(this.ledger.snapshot(seconds(2)).limit()).isEqualTo(100);
		assertThat(remaining(seconds(2))).isEqualTo(97);
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
		this.ledger.align(first, new Answer(LEADS, false, new RateLimitHeaders(10, 0, reset, null, null, date), NOW));
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

	/**
	 * Opens a window that ends after 60 seconds and takes all that it leaves.
	 */
	private List<Permit> openWindow(int limit) {
		align(take(NOW), NOW, limit, limit - 1, 60L);
		return takeAll(NOW);
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
		return new RateLimitHeaders(limit, remaining, read, null, null, null);
	}

	private static long seconds(long seconds) {
		return NOW + Duration.ofSeconds(seconds).toNanos();
	}

	private static long epoch(long seconds) {
		return START.getEpochSecond() + seconds;
	}

}
