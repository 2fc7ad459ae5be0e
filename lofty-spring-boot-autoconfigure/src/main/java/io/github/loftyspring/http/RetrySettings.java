package io.github.loftyspring.http;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How often and after which pauses a call is attempted again.
 *
 * @param maxAttempts attempts per call, the first one included, at least 1
 * @param backoff pause before the second attempt; doubles with each further one
 * @param maxBackoff longest pause; a {@code Retry-After} beyond it ends the call
 * @since 0.1.0
 */
public record RetrySettings(int maxAttempts, Duration backoff, Duration maxBackoff) {

	/**
	 * Checks the values.
	 * @param maxAttempts attempts per call
	 * @param backoff pause before the second attempt
	 * @param maxBackoff longest pause
	 * @throws IllegalArgumentException naming the value that is out of range
	 */
	public RetrySettings {
		Assert.isTrue(maxAttempts >= 1, () -> "'maxAttempts' must be at least 1, but was " + maxAttempts);
		Assert.notNull(backoff, "'backoff' must not be null");
		Assert.notNull(maxBackoff, "'maxBackoff' must not be null");
		Assert.isTrue(!backoff.isNegative(), () -> "'backoff' must not be negative, but was " + backoff);
		Assert.isTrue(backoff.compareTo(maxBackoff) <= 0,
				() -> "'maxBackoff' must not be shorter than 'backoff' (" + backoff + "), but was " + maxBackoff);
	}

	/**
	 * Returns three attempts with pauses from 500 milliseconds up to 10 seconds.
	 * @return the settings
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(3, Duration.ofMillis(500), Duration.ofSeconds(10));
	}

}
