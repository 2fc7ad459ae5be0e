package io.github.loftyspring.ratelimit;

import java.io.Serial;
import java.time.Duration;

/**
 * No permit can come within the longest acceptable wait, or the rate limiter is closed.
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

	static PermitRefusedException tooLong(Duration expected, Duration longest) {
		return new PermitRefusedException(
				"The quota is used up: a permit is expected in %s, the longest accepted wait is %s."
					.formatted(inSeconds(expected), inSeconds(longest)),
				expected);
	}

	static PermitRefusedException closed() {
		return new PermitRefusedException("The rate limiter is closed.", Duration.ZERO);
	}

	private static String inSeconds(Duration duration) {
		long tenths = (duration.toMillis() + 99) / 100;
		return tenths / 10 + "." + tenths % 10 + " s";
	}

	/**
	 * Returns the time after which a permit is expected.
	 * @return the wait, not negative; zero when the rate limiter is closed
	 */
	public Duration getWait() {
		return this.wait;
	}

}
