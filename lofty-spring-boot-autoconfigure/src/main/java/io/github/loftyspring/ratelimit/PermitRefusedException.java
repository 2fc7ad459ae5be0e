package io.github.loftyspring.ratelimit;

import java.io.Serial;
import java.time.Duration;

/**
 * No permit can come within the longest acceptable wait, or the rate limiter was closed.
 * Nothing was sent.
 *
 * @since 0.1.0
 * @serial exclude
 */
public final class PermitRefusedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Duration wait;

	PermitRefusedException(String message, Duration wait) {
		super(message);
		this.wait = wait;
	}

	/**
	 * Returns the time after which a permit is expected.
	 * @return the wait, not negative
	 */
	public Duration getWait() {
		return this.wait;
	}

}
