package io.github.loftyspring.ratelimit;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * How far the server's clock is ahead of this machine's. Each answer bounds the offset;
 * what all answers allow narrows to about one round trip, and widens again with time,
 * since no two clocks run alike.
 */
final class ServerClock {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	/** One part in 10,000, more than the clocks of healthy machines drift apart. */
	private static final long DRIFT = 10_000;

	private static final Interval AGREEING = new Interval(0, 0);

	private @Nullable Interval offset;

	/** Whether no answer has told the server's time. */
	private boolean assumed;

	private @Nullable Interval contradiction;

	/** The statement behind the contradiction, 0 when it told the time. */
	private long contradictingReset;

	private long observedAt;

	/**
	 * Takes an answer into account, if it tells the server's time.
	 * @param date the server's clock when it answered, in whole seconds
	 * @param sentAt when the request was sent, local nanoseconds
	 * @param receivedAt when the answer came, local nanoseconds
	 */
	void observe(@Nullable Instant date, long sentAt, long receivedAt) {
		if (date != null) {
			// The server wrote the whole second of a moment between sending and
			// receiving.
			long server = MonotonicClock.toNanos(date);
			observe(new Interval(server - receivedAt, server + SECOND - sentAt), receivedAt);
		}
	}

	/**
	 * Takes an answer into account that tells the server's time.
	 * @param observed what the answer allows the offset to be
	 * @param now local nanoseconds
	 */
	void observe(Interval observed, long now) {
		if (this.offset == null || this.assumed) {
			this.assumed = false;
			adopt(observed, now);
		}
		else {
			learn(this.offset, observed, 0, now);
		}
	}

	/**
	 * Takes an answer into account that only bounds the server's time. Without better
	 * knowledge the clocks are taken to agree, as long as the bounds allow.
	 * @param bounds what the answer allows the offset to be
	 * @param reset the server's moment that they follow from; a moment that never changes
	 * does not show that a clock was set
	 * @param now local nanoseconds
	 */
	void bound(Interval bounds, long reset, long now) {
		Interval known = this.offset;
		if (known == null) {
			this.assumed = true;
			known = AGREEING;
			adopt(known, now);
		}
		learn(known, bounds, reset, now);
	}

	private void learn(Interval known, Interval observed, long reset, long now) {
		Interval both = known.widen(drift(now)).intersect(observed);
		if (both != null) {
			adopt(both, now);
			return;
		}
		// One answer that does not fit may be a stale copy. A second one that agrees with
		// it shows that a clock was set.
		Interval before = this.contradiction;
		Interval agreed = (before != null) ? before.intersect(observed) : null;
		if (agreed != null && (reset == 0 || reset != this.contradictingReset)) {
			adopt(agreed, now);
		}
		else {
			this.contradiction = observed;
			this.contradictingReset = reset;
		}
	}

	private void adopt(Interval newOffset, long now) {
		this.offset = newOffset;
		this.observedAt = Math.max(this.observedAt, now);
		this.contradiction = null;
	}

	private long drift(long now) {
		return Math.max(0, now - this.observedAt) / DRIFT;
	}

	/**
	 * Translates a moment of the server's clock.
	 * @param serverNanos epoch nanoseconds on the server's clock
	 * @param now local nanoseconds
	 * @return the same moment on the local clock; without any observation so far, the
	 * clocks are taken to agree
	 */
	Interval toLocal(long serverNanos, long now) {
		Interval known = this.offset;
		if (known == null) {
			return new Interval(serverNanos, serverNanos);
		}
		return new Interval(serverNanos - known.latest(), serverNanos - known.earliest()).widen(drift(now));
	}

}
