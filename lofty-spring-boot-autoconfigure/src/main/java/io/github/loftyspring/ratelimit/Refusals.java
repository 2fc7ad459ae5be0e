package io.github.loftyspring.ratelimit;

/**
 * How long the server's refusals keep everyone waiting. Refusals that follow each other,
 * without an accepted request between, wait longer each time, whatever the headers say.
 */
final class Refusals {

	private static final int MOST_DOUBLINGS = 6;

	private final long window;

	private long until;

	private int inARow;

	/** Permits up to this number were taken before the last refusal was known. */
	private long refusedAfter;

	Refusals(long window) {
		this.window = window;
	}

	/**
	 * Takes a refusal into account.
	 * @param permit the permit of the refused request
	 * @param taken number of permits taken so far
	 * @param wait nanoseconds that the answer asks to wait
	 * @param now local nanoseconds
	 */
	void refused(Permit permit, long taken, long wait, long now) {
		if (permit.number() > this.refusedAfter) {
			this.inARow++;
			this.refusedAfter = taken;
		}
		int doublings = Math.min(Math.max(0, this.inARow - 1), MOST_DOUBLINGS);
		block(now + Math.max(wait, Math.min((this.window / 50) << doublings, this.window)));
	}

	void accepted(Permit permit) {
		if (permit.number() > this.refusedAfter) {
			this.inARow = 0;
		}
	}

	/**
	 * Keeps everyone waiting.
	 * @param time local nanoseconds
	 */
	void block(long time) {
		this.until = Math.max(this.until, time);
	}

	long until() {
		return this.until;
	}

}
