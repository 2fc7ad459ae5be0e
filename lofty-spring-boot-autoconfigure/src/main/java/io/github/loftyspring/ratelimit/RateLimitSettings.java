package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * What the rate limiter assumes until response headers say otherwise, and how long calls
 * may wait.
 *
 * @param limit requests per window, at least 1
 * @param window length of the server's window, from 100 ms to 1 day
 * @param maxWait longest wait of one call for a permit; zero fails fast
 * @param reserve share of each window that is left to other users of the same
 * application, from 0 for none to 0.9
 * @since 0.1.0
 */
public record RateLimitSettings(int limit, Duration window, Duration maxWait, double reserve) {

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

	private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

	private static final double LARGEST_RESERVE = 0.9;

	/**
	 * Checks the values.
	 * @param limit requests per window
	 * @param window length of the window
	 * @param maxWait longest wait
	 * @param reserve share left to others
	 * @throws IllegalArgumentException naming the value that is out of range
	 */
	public RateLimitSettings {
		Assert.notNull(window, "'window' must not be null");
		Assert.notNull(maxWait, "'maxWait' must not be null");
		Assert.isTrue(limit >= 1, () -> "'limit' must be at least 1, but was " + limit);
		Assert.isTrue(window.compareTo(SHORTEST_WINDOW) >= 0,
				() -> "'window' must be at least 100ms, but was " + window);
		Assert.isTrue(window.compareTo(LONGEST_WINDOW) <= 0, () -> "'window' must be at most 1d, but was " + window);
		Assert.isTrue(!maxWait.isNegative(), () -> "'maxWait' must not be negative, but was " + maxWait);
		Assert.isTrue(reserve >= 0 && reserve <= LARGEST_RESERVE,
				() -> "'reserve' must be from 0 to 0.9, but was " + reserve);
	}

	/**
	 * Creates settings that leave nothing to others.
	 * @param limit requests per window
	 * @param window length of the window
	 * @param maxWait longest wait
	 * @throws IllegalArgumentException naming the value that is out of range
	 */
	public RateLimitSettings(int limit, Duration window, Duration maxWait) {
		this(limit, window, maxWait, 0);
	}

	/**
	 * Returns the same settings with another reserve.
	 * @param share share of each window that is left to other users of the same
	 * application, from 0 for none to 0.9
	 * @return the settings
	 * @throws IllegalArgumentException if the share is out of range
	 */
	public RateLimitSettings withReserve(double share) {
		return new RateLimitSettings(this.limit, this.window, this.maxWait, share);
	}

	/**
	 * Returns Lofty's documented quota of an application in development mode: 100
	 * requests in 60 seconds, with waits of up to 60 seconds.
	 * @return the settings
	 */
	public static RateLimitSettings defaults() {
		return new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofSeconds(60));
	}

}
