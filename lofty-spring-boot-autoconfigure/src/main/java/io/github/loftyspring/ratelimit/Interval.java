package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * A value that is known to lie between two bounds, in nanoseconds.
 *
 * @param earliest lower bound
 * @param latest upper bound
 */
record Interval(long earliest, long latest) {

	long middle() {
		return this.earliest + (this.latest - this.earliest) / 2;
	}

	long halfWidth() {
		return (this.latest - this.earliest) / 2;
	}

	/**
	 * Moves both bounds apart.
	 * @param nanos by how much
	 * @return the wider interval
	 */
	Interval widen(long nanos) {
		return new Interval(this.earliest - nanos, this.latest + nanos);
	}

	/**
	 * Narrows this interval by a second statement about the same value.
	 * @param other the second statement
	 * @return what both allow, or {@code null} when they exclude each other
	 */
	@Nullable Interval intersect(Interval other) {
		long lower = Math.max(this.earliest, other.earliest);
		long upper = Math.min(this.latest, other.latest);
		return (lower <= upper) ? new Interval(lower, upper) : null;
	}

	/**
	 * Covers this interval and another.
	 * @param other the other interval
	 * @return the smallest interval that holds both
	 */
	Interval cover(Interval other) {
		return new Interval(Math.min(this.earliest, other.earliest), Math.max(this.latest, other.latest));
	}

}
