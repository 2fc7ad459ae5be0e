package io.github.loftyspring.ratelimit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the server's clock is ahead of this machine's, learned from {@code Date}
 * headers. Each answer bounds the offset, since the server wrote the whole second of some
 * moment between sending and receiving; what all answers allow narrows to about one round
 * trip.
 */
final class ServerClock {

	private static final long SECOND = 1_000_000_000L;

	private @Nullable Interval offset;

	/**
	 * Takes one answer into account.
	 * @param date the answer's {@code Date}
	 * @param sentAt when the request was sent, local nanoseconds
	 * @param receivedAt when the answer came, local nanoseconds
	 */
	void observe(Instant date, long sentAt, long receivedAt) {
		long server = MonotonicClock.toNanos(date);
		Interval observed = new Interval(server - receivedAt, server + SECOND - sentAt);
		Interval both = (this.offset != null) ? this.offset.intersect(observed) : null;
		// No overlap means that one of the two clocks was set: start again.
		this.offset = (both != null) ? both : observed;
	}

	/**
	 * Translates a moment of the server's clock.
	 * @param serverNanos epoch nanoseconds on the server's clock
	 * @return the same moment on the local clock; without any {@code Date} so far, the
	 * clocks are taken to agree
	 */
	Interval toLocal(long serverNanos) {
		Interval current = this.offset;
		return (current != null) ? new Interval(serverNanos - current.latest(), serverNanos - current.earliest())
				: new Interval(serverNanos, serverNanos);
	}

}
