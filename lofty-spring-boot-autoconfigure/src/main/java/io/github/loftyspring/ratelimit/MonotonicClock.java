package io.github.loftyspring.ratelimit;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Epoch nanoseconds that never jump: the wall clock is read once, later readings add
 * elapsed time, so that setting the machine's clock cannot move a window.
 */
final class MonotonicClock {

	private static final long NANOS_PER_SECOND = 1_000_000_000L;

	private final LongSupplier nanoTime;

	private final long offset;

	MonotonicClock(Clock wallClock, LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.offset = toNanos(wallClock.instant()) - nanoTime.getAsLong();
	}

	static MonotonicClock system() {
		return new MonotonicClock(Clock.systemUTC(), System::nanoTime);
	}

	long now() {
		return this.nanoTime.getAsLong() + this.offset;
	}

	static long toNanos(Instant instant) {
		return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
	}

	static Instant toInstant(long nanos) {
		return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
	}

}
