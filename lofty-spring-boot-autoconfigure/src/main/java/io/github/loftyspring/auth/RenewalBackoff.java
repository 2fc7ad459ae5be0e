package io.github.loftyspring.auth;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Spaces out the attempts to renew a token that still lives.
 */
final class RenewalBackoff {

	private static final long SHORTEST = Duration.ofMillis(100).toMillis();

	private static final long LONGEST_FIRST = Duration.ofSeconds(10).toMillis();

	private static final long LONGEST = Duration.ofMinutes(1).toMillis();

	private final DoubleSupplier jitter;

	private long wait;

	private volatile long notBefore = Long.MIN_VALUE;

	RenewalBackoff(DoubleSupplier jitter) {
		this.jitter = jitter;
	}

	boolean allows(long now) {
		return now >= this.notBefore;
	}

	/**
	 * Lengthens the pause after a failure; one attempt at a time is the caller's
	 * business.
	 * @param now when it failed, in milliseconds since the epoch
	 * @param left how long the token still lives, in milliseconds
	 * @param retryAfter the shortest pause the server asks for, if any
	 */
	void failed(long now, long left, @Nullable Duration retryAfter) {
		this.wait = (this.wait == 0) ? Math.max(SHORTEST, Math.min(left / 50, LONGEST_FIRST))
				: Math.min(this.wait * 2, LONGEST);
		long pause = Math.round(this.wait * (0.75 + 0.5 * this.jitter.getAsDouble()));
		this.notBefore = now + ((retryAfter != null) ? Math.max(pause, retryAfter.toMillis()) : pause);
	}

	void succeeded() {
		this.wait = 0;
		this.notBefore = Long.MIN_VALUE;
	}

}
