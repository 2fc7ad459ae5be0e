package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Turns the reset value of an answer into the interval of local time in which the window
 * ends. The width of the interval is what the value's resolution, the round trip and the
 * server's clock leave open.
 */
final class BoundaryReader {

	private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final long LONGEST_RETRY_AFTER = TimeUnit.DAYS.toNanos(1);

	private static final int FARTHEST_WINDOWS = 2;

	private static final long NEVER = Long.MIN_VALUE;

	private final ServerClock serverClock = new ServerClock();

	private final WindowLength length;

	private final IgnoredHeaders ignored;

	/** A server that once counted in milliseconds does so when few are left, too. */
	private boolean countsMillis;

	/** Since when only values came that would be milliseconds of a window's last ones. */
	private long fewMillisSince = NEVER;

	/**
	 * Creates a reader.
	 * @param length length of the window; an end more than twice as far away is taken for
	 * a mistake of the server
	 * @param ignored counts what is not followed
	 */
	BoundaryReader(WindowLength length, IgnoredHeaders ignored) {
		this.length = length;
		this.ignored = ignored;
	}

	/**
	 * Reads one answer.
	 * @param headers the answer's headers
	 * @param sentAt when its request was sent, local nanoseconds
	 * @param receivedAt when it came, local nanoseconds
	 * @return the end of the window, or {@code null} when the answer does not tell it
	 */
	@Nullable Interval read(RateLimitHeaders headers, long sentAt, long receivedAt) {
		this.serverClock.observe(headers.date(), sentAt, receivedAt);
		RateLimitHeaders.Reset reset = headers.reset();
		if (reset == null) {
			return null;
		}
		Interval boundary = switch (reset.unit()) {
			case EPOCH_MILLIS -> at(reset.value() * MILLI, MILLI, headers, sentAt, receivedAt);
			case EPOCH_SECONDS -> at(reset.value() * SECOND, SECOND, headers, sentAt, receivedAt);
			case MILLIS_LEFT -> {
				if (mayBeSeconds(reset.value())) {
					yield left(reset.value(), SECOND, sentAt, receivedAt);
				}
				this.countsMillis = true;
				this.fewMillisSince = NEVER;
				yield left(reset.value(), MILLI, sentAt, receivedAt);
			}
			case SECONDS_LEFT -> left(reset.value(), isMillis(receivedAt) ? MILLI : SECOND, sentAt, receivedAt);
		};
		if (boundary.latest() < sentAt) {
			this.ignored.add(IgnoredHeaderReason.RESET_IN_THE_PAST);
			return null;
		}
		if (boundary.earliest() > receivedAt + FARTHEST_WINDOWS * window()) {
			this.ignored.add(IgnoredHeaderReason.RESET_TOO_FAR);
			return null;
		}
		return boundary;
	}

	private Interval at(long reset, long resolution, RateLimitHeaders headers, long sentAt, long receivedAt) {
		if (headers.date() == null) {
			// The reset itself bounds the server's clock: it lies ahead, by one window at
			// most.
			Interval bounds = new Interval(reset - this.length.presumed() - receivedAt, reset - sentAt);
			this.serverClock.bound(bounds.widen(resolution), reset, receivedAt);
		}
		return this.serverClock.toLocal(reset, receivedAt).widen(resolution);
	}

	private static Interval left(long value, long unit, long sentAt, long receivedAt) {
		return new Interval(sentAt + value * unit, receivedAt + value * unit).widen(unit);
	}

	private long window() {
		return this.length.nanos();
	}

	/**
	 * Decides how to read a number that is too large for the seconds of a window. Windows
	 * may be longer than configured, and a server that counts in milliseconds gives such
	 * small numbers during a moment only.
	 */
	private boolean mayBeSeconds(long value) {
		return !this.countsMillis && value * SECOND <= FARTHEST_WINDOWS * window();
	}

	/**
	 * Decides how to read a number that fits into a window as seconds. A server that
	 * counts in milliseconds gives such numbers during a few milliseconds only; when they
	 * last longer, it was a mistake to take it for one.
	 */
	private boolean isMillis(long receivedAt) {
		if (!this.countsMillis) {
			return false;
		}
		if (this.fewMillisSince == NEVER) {
			this.fewMillisSince = receivedAt;
		}
		else if (receivedAt - this.fewMillisSince > window() / 10) {
			this.countsMillis = false;
			this.fewMillisSince = NEVER;
		}
		return this.countsMillis;
	}

	/**
	 * Returns the nanoseconds that {@code Retry-After} asks to wait, in either form.
	 * @param headers the answer's headers
	 * @param now local nanoseconds
	 * @return nanoseconds, not negative; 0 without {@code Retry-After}, or when it asks
	 * for more than a day
	 */
	long retryAfter(RateLimitHeaders headers, long now) {
		if (headers.retryAfter() != null) {
			return headers.retryAfter().toNanos();
		}
		if (headers.retryAt() == null) {
			return 0;
		}
		long until = this.serverClock.toLocal(MonotonicClock.toNanos(headers.retryAt()), now).latest();
		if (until - now > LONGEST_RETRY_AFTER) {
			this.ignored.add(IgnoredHeaderReason.RETRY_AFTER_TOO_LONG);
			return 0;
		}
		return Math.max(0, until - now);
	}

}
