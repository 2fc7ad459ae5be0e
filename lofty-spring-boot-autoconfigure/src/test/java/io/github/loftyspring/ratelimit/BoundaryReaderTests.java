package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.ratelimit.RateLimitHeaders.Reset;
import io.github.loftyspring.ratelimit.RateLimitHeaders.Reset.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BoundaryReader}.
 */
class BoundaryReaderTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00.400Z");

	private static final Duration WINDOW = Duration.ofSeconds(60);

	private static final Duration ROUND_TRIP = Duration.ofMillis(200);

	private final IgnoredHeaders ignored = new IgnoredHeaders();

	private final BoundaryReader reader = new BoundaryReader(new WindowLength(WINDOW.toNanos()), this.ignored);

	@ParameterizedTest
	@CsvSource({ "SECONDS_LEFT, 30", "MILLIS_LEFT, 29800" })
	void whenTimeIsLeftThenTheEndLiesThatFarFromTheAnswer(Unit unit, long value) {
		Interval end = read(new Reset(unit, value), null, START);
		assertThat(end).isNotNull();
		assertThat(inSeconds(end.earliest())).isBetween(28.99, 29.81);
		assertThat(inSeconds(end.latest())).isBetween(30.0, 31.21);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 3, -3, 7200, -7200 })
	void whenTheResetIsAnEpochThenItIsReadOnTheServersClock(long ahead) {
		Instant server = START.plusSeconds(ahead);
		Interval seconds = read(new Reset(Unit.EPOCH_SECONDS, server.plusSeconds(30).getEpochSecond()), server, START);
		assertThat(seconds).isNotNull();
		assertThat(inSeconds(seconds.earliest())).isBetween(27.0, 30.0);
		assertThat(inSeconds(seconds.latest())).isBetween(30.0, 32.0);
		Interval millis = read(new Reset(Unit.EPOCH_MILLIS, server.plusSeconds(30).toEpochMilli()), server, START);
		assertThat(millis).isNotNull();
		assertThat(millis.latest() - millis.earliest()).isLessThan(seconds.latest() - seconds.earliest());
	}

	@Test
	void whenManyAnswersTellTheTimeThenTheEndIsKnownToAboutARoundTrip() {
		Interval end = null;
		for (int i = 0; i < 50; i++) {
			Instant sent = START.plusMillis(97L * i);
			end = read(new Reset(Unit.EPOCH_MILLIS, START.plusSeconds(33).toEpochMilli()), sent.plusSeconds(3), sent);
		}
		assertThat(end).isNotNull();
		assertThat(Duration.ofNanos(end.latest() - end.earliest())).isLessThan(Duration.ofMillis(350));
		assertThat(inSeconds(end.earliest())).isLessThanOrEqualTo(30);
		assertThat(inSeconds(end.latest())).isGreaterThanOrEqualTo(30);
	}

	@Test
	void whenMillisecondsWereLeftBeforeThenFewAreReadAsMillisecondsToo() {
		read(new Reset(Unit.MILLIS_LEFT, 21_000), null, START);
		Interval end = read(new Reset(Unit.SECONDS_LEFT, 50), null, START.plusSeconds(20));
		assertThat(end).isNotNull();
		assertThat(inSeconds(end.latest())).isBetween(20.0, 20.3);
	}

	@Test
	void whenFewMillisecondsLastForSecondsThenTheyAreSeconds() {
		read(new Reset(Unit.MILLIS_LEFT, 21_000), null, START);
		read(new Reset(Unit.SECONDS_LEFT, 50), null, START.plusSeconds(1));
		Interval end = read(new Reset(Unit.SECONDS_LEFT, 40), null, START.plusSeconds(11));
		assertThat(end).isNotNull();
		assertThat(inSeconds(end.latest())).isBetween(51.0, 53.0);
	}

	@ParameterizedTest
	@CsvSource({ "EPOCH_SECONDS, -10, RESET_IN_THE_PAST", "EPOCH_SECONDS, 130, RESET_TOO_FAR",
			"EPOCH_SECONDS, 86400, RESET_TOO_FAR", "EPOCH_MILLIS, -5, RESET_IN_THE_PAST",
			"EPOCH_MILLIS, 7200, RESET_TOO_FAR" })
	void whenTheEndIsPastOrFarAwayThenItIsIgnoredAndCounted(Unit unit, long seconds, IgnoredHeaderReason reason) {
		Instant end = START.plusSeconds(seconds);
		long value = (unit == Unit.EPOCH_SECONDS) ? end.getEpochSecond() : end.toEpochMilli();
		assertThat(read(new Reset(unit, value), START, START)).isNull();
		assertThat(this.ignored.count(reason)).isOne();
	}

	@Test
	void whenMoreThanTwoWindowsAreLeftThenTheEndIsIgnored() {
		assertThat(read(new Reset(Unit.MILLIS_LEFT, 180_000), null, START)).isNull();
	}

	@Test
	void whenNoResetIsToldThenThereIsNoEnd() {
		assertThat(read(null, START, START)).isNull();
	}

	@Test
	void whenRetryAfterIsADateThenItIsReadOnTheServersClock() {
		Instant server = START.plusSeconds(3600);
		read(null, server, START);
		RateLimitHeaders headers = new RateLimitHeaders(null, null, null, null, null, server.plusSeconds(20), server);
		Duration wait = Duration.ofNanos(this.reader.retryAfter(headers, nanos(START)));
		assertThat(wait).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(22));
	}

	@Test
	void whenRetryAfterIsPastThenThereIsNoWait() {
		RateLimitHeaders headers = new RateLimitHeaders(null, null, null, null, null, START.minusSeconds(20), null);
		assertThat(this.reader.retryAfter(headers, nanos(START))).isZero();
	}

	@Test
	void whenRetryAfterIsDaysAwayThenItIsIgnoredAndCounted() {
		RateLimitHeaders headers = new RateLimitHeaders(null, null, null, null, null,
				START.plus(Duration.ofDays(1)).plusSeconds(1), null);
		assertThat(this.reader.retryAfter(headers, nanos(START))).isZero();
		assertThat(this.ignored.count(IgnoredHeaderReason.RETRY_AFTER_TOO_LONG)).isOne();
	}

	private @Nullable Interval read(@Nullable Reset reset, @Nullable Instant serverTime, Instant sent) {
		Instant date = (serverTime != null) ? Instant.ofEpochSecond(serverTime.plusMillis(100).getEpochSecond()) : null;
		return this.reader.read(new RateLimitHeaders(100, 50, reset, null, null, null, date), nanos(sent),
				nanos(sent.plus(ROUND_TRIP)));
	}

	private static long nanos(Instant instant) {
		return MonotonicClock.toNanos(instant);
	}

	/** Seconds since the start. */
	private static double inSeconds(long nanos) {
		return (nanos - nanos(START)) / 1e9;
	}

}
