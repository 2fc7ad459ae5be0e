package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

/**
 * What the answers of one window tell about its end. Each may be wrong by about half of
 * what they lie apart.
 */
final class ToldEnd {

	private static final long LARGEST_ERROR = TimeUnit.SECONDS.toNanos(3);

	private long earliest;

	private long latest;

	private long firstMiddle;

	private long lastMiddle;

	private long error;

	/**
	 * Begins with one answer.
	 * @param told the end in that answer
	 * @param error by how much answers were wrong before
	 */
	ToldEnd(Interval told, long error) {
		this.earliest = told.earliest();
		this.latest = told.latest();
		this.firstMiddle = told.middle();
		this.lastMiddle = told.middle();
		this.error = error;
	}

	/**
	 * Adds an answer.
	 * @param told the end in that answer
	 */
	void add(Interval told) {
		this.earliest = Math.max(this.earliest, told.earliest());
		this.latest = Math.min(this.latest, told.latest());
		this.firstMiddle = Math.min(this.firstMiddle, told.middle());
		this.lastMiddle = Math.max(this.lastMiddle, told.middle());
		// A little more than half, since not every possible value was told.
		long seen = (this.lastMiddle - this.firstMiddle) * 5 / 8;
		this.error = Math.max(this.error, Math.min(seen, LARGEST_ERROR));
	}

	/**
	 * Returns what all answers allow.
	 * @return the end
	 */
	Interval interval() {
		long lower = this.earliest - this.error;
		return new Interval(lower, Math.max(lower, this.latest + this.error));
	}

	long error() {
		return this.error;
	}

}
