package io.github.loftyspring.ratelimit;

/**
 * A limit that the headers do not tell: found from refusals that they do not explain.
 * <p>
 * After such a refusal the requests that were accepted bound the limit. In the next
 * window half as many go freely and the others one at a time, so that a further refusal
 * gives the exact number, and its absence shows that the first one was no matter of
 * numbers. A number that was found holds for some windows; then one request beyond it
 * tries whether it still does.
 */
final class SilentLimit {

	private static final long NONE = Long.MAX_VALUE;

	private static final int FIRST_TEST_WINDOWS = 8;

	private static final int LAST_TEST_WINDOWS = 64;

	private static final long AT_ONCE = 0;

	private final long window;

	/** At most so many requests are accepted in a window. */
	private long bound = NONE;

	/** So many requests may go side by side. */
	private long free = NONE;

	/** When a request beyond what is free may go alone. */
	private long testAt = AT_ONCE;

	private int testWindows = FIRST_TEST_WINDOWS;

	/** By how much the number rose last. */
	private long step;

	/** Permits up to this number were taken before the number was known. */
	private long refusedAfter;

	SilentLimit(long window) {
		this.window = window;
	}

	/**
	 * Returns how many requests may go now.
	 * @param use own requests of the window
	 * @param inFlight own requests without an answer
	 * @param now local nanoseconds
	 * @return number of requests
	 */
	long allows(long use, long inFlight, long now) {
		if (use < this.free) {
			return this.free - use;
		}
		return (inFlight == 0 && use <= this.bound && now >= this.testAt) ? 1 : 0;
	}

	/**
	 * Returns how many requests a window holds.
	 * @param limit requests per window as told
	 * @return the lower of both limits, at least 1
	 */
	long cap(long limit) {
		return Math.max(1, Math.min(limit, this.bound));
	}

	/**
	 * Learns from a refusal that the headers do not explain.
	 * @param permit the permit of the refused request
	 * @param use own requests of the window, without the refused one
	 * @param inFlight own requests without an answer
	 * @param taken number of permits taken so far
	 * @param now local nanoseconds
	 */
	void refused(Permit permit, long use, long inFlight, long taken, long now) {
		if (use < 1) {
			// A window without any request of ours says nothing about a number.
			return;
		}
		if (permit.number() <= this.refusedAfter) {
			// One more of the same burst.
			this.bound = Math.min(this.bound, use);
			this.free = Math.min(this.free, this.bound / 2);
			return;
		}
		boolean exact = this.bound != NONE && inFlight == 0 && use >= this.free;
		this.bound = use;
		this.step = 0;
		this.refusedAfter = taken;
		if (exact) {
			this.free = use;
			this.testAt = now + this.testWindows * this.window;
			this.testWindows = Math.min(2 * this.testWindows, LAST_TEST_WINDOWS);
		}
		else {
			this.free = use / 2;
			this.testAt = AT_ONCE;
		}
	}

	/**
	 * Learns from a request that was accepted in a window whose borders are known.
	 * @param permit its permit
	 */
	void accepted(Permit permit) {
		if (isBeyond(permit)) {
			clear();
		}
	}

	/**
	 * Learns from a request that was accepted in a window whose borders are not known. It
	 * may have fallen into the next one already, so that the number rises step by step
	 * only.
	 * @param permit its permit
	 * @param limit requests per window as configured
	 * @param taken number of permits taken so far
	 * @param now local nanoseconds
	 */
	void acceptedAnywhere(Permit permit, long limit, long taken, long now) {
		if (!isBeyond(permit)) {
			return;
		}
		this.step = Math.max(1, 2 * this.step);
		this.bound += this.step;
		this.free = this.bound;
		this.testAt = now + this.window;
		this.refusedAfter = taken;
		if (this.bound >= limit) {
			clear();
		}
	}

	private boolean isBeyond(Permit permit) {
		return permit.sequence() > this.bound && permit.number() > this.refusedAfter;
	}

	/**
	 * Forgets what was found, since the headers tell something new.
	 */
	void clear() {
		this.bound = NONE;
		this.free = NONE;
		this.testAt = AT_ONCE;
		this.testWindows = FIRST_TEST_WINDOWS;
		this.step = 0;
	}

}
