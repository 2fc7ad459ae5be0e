package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.List;

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
 * @param interactiveShare share of each window that {@linkplain CallPriority#BACKGROUND
 * background} calls leave to interactive ones, from 0 for none to 0.9
 * @param endpoints the limits of endpoints that have limits of their own, the first that
 * matches counts
 * @since 0.1.0
 */
public record RateLimitSettings(int limit, Duration window, Duration maxWait, double reserve, double interactiveShare,
		List<EndpointRateLimit> endpoints) {

	private static final double DEFAULT_INTERACTIVE_SHARE = 0.2;

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

	private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

	private static final double LARGEST_SHARE = 0.9;

	/**
	 * Checks the values.
	 * @param limit requests per window
	 * @param window length of the window
	 * @param maxWait longest wait
	 * @param reserve share left to others
	 * @param interactiveShare share left to interactive calls
	 * @param endpoints limits of endpoints
	 * @throws IllegalArgumentException naming the value that is out of range
	 */
	public RateLimitSettings {
		Assert.notNull(window, "'window' must not be null");
		Assert.notNull(maxWait, "'maxWait' must not be null");
		Assert.notNull(endpoints, "'endpoints' must not be null");
		Assert.isTrue(limit >= 1, () -> "'limit' must be at least 1, but was " + limit);
		Assert.isTrue(window.compareTo(SHORTEST_WINDOW) >= 0,
				() -> "'window' must be at least 100ms, but was " + window);
		Assert.isTrue(window.compareTo(LONGEST_WINDOW) <= 0, () -> "'window' must be at most 1d, but was " + window);
		Assert.isTrue(!maxWait.isNegative(), () -> "'maxWait' must not be negative, but was " + maxWait);
		Assert.isTrue(reserve >= 0 && reserve <= LARGEST_SHARE,
				() -> "'reserve' must be from 0 to 0.9, but was " + reserve);
		Assert.isTrue(interactiveShare >= 0 && interactiveShare <= LARGEST_SHARE,
				() -> "'interactiveShare' must be from 0 to 0.9, but was " + interactiveShare);
		endpoints = List.copyOf(endpoints);
	}

	/**
	 * Creates settings that reserve nothing, leave a fifth to interactive calls and know
	 * no limits of endpoints.
	 * @param limit requests per window
	 * @param window length of the window
	 * @param maxWait longest wait
	 * @throws IllegalArgumentException naming the value that is out of range
	 */
	public RateLimitSettings(int limit, Duration window, Duration maxWait) {
		this(limit, window, maxWait, 0, DEFAULT_INTERACTIVE_SHARE, List.of());
	}

	/**
	 * Returns the same settings with another reserve.
	 * @param share share of each window that is left to other users of the same
	 * application, from 0 for none to 0.9
	 * @return the settings
	 * @throws IllegalArgumentException if the share is out of range
	 */
	public RateLimitSettings withReserve(double share) {
		return new RateLimitSettings(this.limit, this.window, this.maxWait, share, this.interactiveShare,
				this.endpoints);
	}

	/**
	 * Returns the same settings with another share for interactive calls.
	 * @param share share of each window that background calls leave, from 0 for none to
	 * 0.9
	 * @return the settings
	 * @throws IllegalArgumentException if the share is out of range
	 */
	public RateLimitSettings withInteractiveShare(double share) {
		return new RateLimitSettings(this.limit, this.window, this.maxWait, this.reserve, share, this.endpoints);
	}

	/**
	 * Returns the same settings with other limits of endpoints.
	 * @param limits the limits to start with, the first that matches counts
	 * @return the settings
	 */
	public RateLimitSettings withEndpoints(List<EndpointRateLimit> limits) {
		return new RateLimitSettings(this.limit, this.window, this.maxWait, this.reserve, this.interactiveShare,
				limits);
	}

	/**
	 * Returns the same settings for a quota of another size.
	 * @param requests requests per window
	 * @return the settings
	 * @throws IllegalArgumentException if the limit is out of range
	 */
	RateLimitSettings withLimit(int requests) {
		return new RateLimitSettings(requests, this.window, this.maxWait, this.reserve, this.interactiveShare,
				this.endpoints);
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
