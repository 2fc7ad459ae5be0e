package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Turns the reset value of an answer into the interval of local time in which the window
 * ends. The width of the interval is what the value's resolution, the round trip and the
 * server's clock leave open.
 */
final class BoundaryReader {

	private static final long MILLI = 1_000_000L;

	private static final long SECOND = 1_000_000_000L;

	private static final long LONGEST_RETRY_AFTER = Duration.ofDays(1).toNanos();

	private final ServerClock serverClock = new ServerClock();

	/** A server that once counted in milliseconds does so when few are left, too. */
	private boolean countsMillis;

	private final long furthest;

	/**
	 * Creates a reader.
	 * @param window length of the window in nanoseconds; an end more than twice as far
	 * away is taken for a mistake of the server
	 */
	BoundaryReader(long window) {
		this.furthest = 2 * window;
	}

	/**
	 * Learns the server's clock from one answer, whether it tells a window or not.
	 * @param headers the answer's headers
	 * @param sentAt when its request was sent, local nanoseconds
	 * @param receivedAt when it came, local nanoseconds
	 */
	void observeClock(RateLimitHeaders headers, long sentAt, long receivedAt) {
		if (headers.date() != null) {
			this.serverClock.observe(headers.date(), sentAt, receivedAt);
		}
	}

	/**
	 * Reads the end of the window out of one answer.
	 * @param headers the answer's headers
	 * @param sentAt when its request was sent, local nanoseconds
	 * @param receivedAt when it came, local nanoseconds
	 * @return the end of the window, or {@code null} when the answer does not tell it
	 */
	@Nullable Interval read(RateLimitHeaders headers, long sentAt, long receivedAt) {
		RateLimitHeaders.Reset reset = headers.reset();
		if (reset == null) {
			return null;
		}
		Interval boundary = switch (reset.unit()) {
			case EPOCH_MILLIS -> around(this.serverClock.toLocal(reset.value() * MILLI), MILLI);
			case EPOCH_SECONDS -> around(this.serverClock.toLocal(reset.value() * SECOND), SECOND);
			case MILLIS_LEFT -> {
				this.countsMillis = true;
				yield left(reset.value() * MILLI, MILLI, sentAt, receivedAt);
			}
			case SECONDS_LEFT -> this.countsMillis ? left(reset.value() * MILLI, MILLI, sentAt, receivedAt)
					: left(reset.value() * SECOND, SECOND, sentAt, receivedAt);
		};
		boolean plausible = boundary.latest() >= sentAt && boundary.earliest() <= receivedAt + this.furthest;
		return plausible ? boundary : null;
	}

	/**
	 * Returns the nanoseconds until the moment that a date-valued {@code Retry-After}
	 * names.
	 * @param headers the answer's headers
	 * @param now local nanoseconds
	 * @return nanoseconds, not negative; 0 without {@code Retry-After}
	 */
	long retryAfter(RateLimitHeaders headers, long now) {
		if (headers.retryAfter() != null) {
			return headers.retryAfter().toNanos();
		}
		if (headers.retryAt() == null) {
			return 0;
		}
		long until = this.serverClock.toLocal(MonotonicClock.toNanos(headers.retryAt())).latest();
		return Math.min(Math.max(0, until - now), LONGEST_RETRY_AFTER);
	}

	private static Interval around(Interval moment, long resolution) {
		return new Interval(moment.earliest() - resolution, moment.latest() + resolution);
	}

	private static Interval left(long nanos, long resolution, long sentAt, long receivedAt) {
		return new Interval(sentAt + nanos - resolution, receivedAt + nanos + resolution);
	}

}
