package io.github.loftyspring.ratelimit;

import java.time.Duration;

/**
 * Is told what the quota costs the calls of a {@link LoftyRateLimiter}. A call that gets
 * its permit at once tells nothing.
 * <p>
 * Methods run on the thread of the call and must not block. What they throw is logged and
 * has no effect on the call.
 *
 * @since 0.1.0
 */
public interface RateLimitListener {

	/**
	 * A call begins to wait for its permit. What comes of it is told by {@link #waited}
	 * or {@link #refused}.
	 * @param expected how long it will wait by what is known now, a millisecond or more
	 */
	default void waiting(Duration expected) {
	}

	/**
	 * A permit was granted after a wait of a millisecond or more.
	 * @param wait how long the call waited, or will wait when it waits by itself
	 */
	default void waited(Duration wait) {
	}

	/**
	 * A permit was refused, and nothing was sent.
	 */
	default void refused() {
	}

	/**
	 * The server refused a request for its quota (429).
	 */
	default void throttled() {
	}

}
