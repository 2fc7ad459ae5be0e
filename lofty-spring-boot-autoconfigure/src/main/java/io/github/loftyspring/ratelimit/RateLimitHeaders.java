package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What one answer says about the quota. Every part can be missing.
 *
 * @param limit requests per window
 * @param remaining requests left in the window
 * @param reset end of the window
 * @param window length of the window, whole seconds from 1 s to 1 day
 * @param retryAfter time to wait, from the seconds form of {@code Retry-After}
 * @param retryAt time to wait for, from the date form of {@code Retry-After}, on the
 * server's clock
 * @param date the server's clock when it answered, in whole seconds
 */
record RateLimitHeaders(@Nullable Integer limit, @Nullable Integer remaining, @Nullable Reset reset,
		@Nullable Duration window, @Nullable Duration retryAfter, @Nullable Instant retryAt, @Nullable Instant date) {

	/**
	 * Whether the answer says anything about a window.
	 * @return whether a limit, a remaining count or a reset is present
	 */
	boolean describesWindow() {
		return this.limit != null || this.remaining != null || this.reset != null;
	}

	/**
	 * A value of a reset header together with its reading.
	 *
	 * @param unit how to read the value
	 * @param value the number on the wire
	 */
	record Reset(Unit unit, long value) {

		/**
		 * The readings of a reset value that are in use.
		 */
		enum Unit {

			EPOCH_SECONDS, EPOCH_MILLIS, SECONDS_LEFT, MILLIS_LEFT

		}

	}

}
