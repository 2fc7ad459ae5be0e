package io.github.loftyspring.ratelimit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MonotonicClock}.
 */
class MonotonicClockTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00.000000123Z");

	@Test
	void whenTimePassesThenTheClockAddsItToTheTimeOfItsStart() {
		AtomicLong nanoTime = new AtomicLong(-77);
		MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC), nanoTime::get);
		nanoTime.addAndGet(2_000_000_001);
		assertThat(MonotonicClock.toInstant(clock.now())).isEqualTo(START.plusNanos(2_000_000_001));
	}

	@Test
	void whenConvertedThenNothingIsLost() {
		Instant old = Instant.parse("1969-12-31T23:59:59.999999999Z");
		assertThat(MonotonicClock.toInstant(MonotonicClock.toNanos(START))).isEqualTo(START);
		assertThat(MonotonicClock.toInstant(MonotonicClock.toNanos(old))).isEqualTo(old);
	}

}
