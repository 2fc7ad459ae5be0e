package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * How long the server's windows last: what a policy tells; else the configured length as
 * long as the ends of the windows allow it; else what they allow.
 */
final class WindowLength {

	private static final long UNKNOWN = Long.MAX_VALUE;

	/** Lengths are multiples of the first of these, in seconds, that is possible. */
	private static final int[] USUAL_UNITS = { 60, 30, 10, 5, 1 };

	private final long configured;

	private long told = UNKNOWN;

	private long shortest;

	private long longest = UNKNOWN;

	WindowLength(long configured) {
		this.configured = configured;
	}

	/**
	 * Learns from an answer.
	 * @param policy the length that the server tells, or {@code null}
	 */
	void told(@Nullable Duration policy) {
		if (policy != null) {
			this.told = policy.toNanos();
		}
	}

	/**
	 * Learns that a window lasted for some time.
	 * @param nanos no window is shorter
	 */
	void lasts(long nanos) {
		if (nanos > this.longest) {
			this.longest = UNKNOWN;
		}
		this.shortest = Math.max(this.shortest, nanos);
	}

	/**
	 * Learns that a window followed another.
	 * @param nanos from one end to the other; windows are as long or, when some were
	 * missed or begin late, shorter
	 */
	void follows(long nanos) {
		if (nanos < this.shortest) {
			this.shortest = 0;
		}
		this.longest = Math.min(this.longest, nanos);
	}

	/**
	 * Returns the length.
	 * @return nanoseconds
	 */
	long nanos() {
		if (this.told != UNKNOWN) {
			return this.told;
		}
		if (this.shortest <= this.configured && this.configured <= this.longest) {
			return this.configured;
		}
		for (int unit : USUAL_UNITS) {
			long step = TimeUnit.SECONDS.toNanos(unit);
			long multiple = (this.shortest + step - 1) / step * step;
			if (multiple > 0 && multiple <= this.longest && this.longest != UNKNOWN) {
				return multiple;
			}
		}
		return (this.longest != UNKNOWN) ? this.longest : this.shortest;
	}

	/**
	 * Returns the length without what was learned from the ends of windows.
	 * @return nanoseconds
	 */
	long presumed() {
		return (this.told != UNKNOWN) ? this.told : this.configured;
	}

	/**
	 * Whether a window may be expected to end when its length is over.
	 * @return whether the server told the length, or the ends of two windows confirm it
	 */
	boolean isConfirmed() {
		return this.told != UNKNOWN || this.longest != UNKNOWN;
	}

}
