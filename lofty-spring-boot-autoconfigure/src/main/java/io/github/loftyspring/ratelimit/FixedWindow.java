package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The account of one window of the server: when it ends, what was charged to it, what the
 * server counted.
 */
final class FixedWindow {

	private static final long LARGEST_TOLERANCE = TimeUnit.MILLISECONDS.toNanos(1500);

	private final long length;

	/** Permits up to this number were taken before the window was known. */
	private final long openedAfter;

	private final UseByOthers others = new UseByOthers();

	private Interval end;

	/** Whether the server did not tell the end. */
	private boolean endGuessed;

	/** Own requests, those in flight when the window opened included. */
	private long charged;

	/** What the server told to have counted, with the own requests sent since. */
	private long counted;

	/** Permits up to this number were taken before the server told that. */
	private long countedAfter;

	/** The highest count that the server told. */
	private long told;

	/** Permits up to this number were taken before the server told that. */
	private long toldAfter;

	/**
	 * Opens a window with the answer that showed it first.
	 * @param length length of a window in nanoseconds
	 * @param permit the permit of the answered request
	 * @param receivedAt when the answer came, local nanoseconds
	 * @param boundary the window's end, if it was told
	 * @param charged requests in flight, the answered one included
	 * @param taken number of permits taken so far
	 */
	FixedWindow(long length, Permit permit, long receivedAt, @Nullable Interval boundary, long charged, long taken) {
		this.length = length;
		this.endGuessed = boundary == null;
		this.end = (boundary != null) ? boundary : new Interval(permit.takenAt(), receivedAt + length);
		this.charged = charged;
		this.openedAfter = taken;
		this.countedAfter = taken;
		this.toldAfter = taken;
	}

	/**
	 * Takes over the server's count from the answer that opened the window.
	 * @param count what the server counted
	 */
	void openAt(long count) {
		this.told = count;
		this.counted = Math.max(0, count);
		this.others.settle(count - this.charged);
	}

	boolean isOver(long now) {
		return now >= this.end.latest();
	}

	long latestEnd() {
		return this.end.latest();
	}

	/**
	 * Returns the most likely end.
	 * @return local nanoseconds, or {@code null} when the server did not tell
	 */
	@Nullable Long likelyEnd() {
		return this.endGuessed ? null : this.end.middle();
	}

	/**
	 * Whether a permit was taken in this window.
	 * @param permit the permit
	 * @return whether the window was known when it was taken
	 */
	boolean holds(Permit permit) {
		return permit.number() > this.openedAfter;
	}

	long charged() {
		return this.charged;
	}

	/**
	 * Returns the highest count that the server told.
	 * @return number of requests, 0 when it told none
	 */
	long told() {
		return this.told;
	}

	void charge(int requests) {
		this.charged += requests;
		this.counted += requests;
	}

	/**
	 * Takes a request off that the server will not count in this window.
	 * @param permit the request's permit
	 */
	void uncharge(Permit permit) {
		this.charged -= permit.requests();
		if (permit.number() > this.countedAfter) {
			this.counted -= permit.requests();
		}
	}

	/**
	 * Returns how many requests are left.
	 * @param limit requests per window
	 * @param inFlight own requests without an answer
	 * @return number of requests, negative when more were used
	 */
	long remaining(long limit, long inFlight) {
		// With nothing in flight the server's count is exact and needs no estimate.
		long own = (inFlight == 0) ? this.charged : this.charged + this.others.estimate();
		return limit - Math.max(own, this.counted);
	}

	/**
	 * Decides which window an answer shows.
	 * @param permit the permit of the answered request
	 * @param receivedAt when the answer came, local nanoseconds
	 * @param boundary the end of the window in the answer, if it was told
	 * @param count the server's count in the answer, or -1
	 * @return the window in relation to this one
	 */
	Relation relate(Permit permit, long receivedAt, @Nullable Interval boundary, long count) {
		if (boundary == null || this.endGuessed) {
			if (permit.takenAt() >= this.end.latest() || (this.endGuessed && fell(permit, count))) {
				return Relation.LATER;
			}
			return holds(permit) ? Relation.SAME : Relation.UNCERTAIN;
		}
		long distance = boundary.middle() - this.end.middle();
		long tolerance = tolerance(boundary);
		if (distance > tolerance && receivedAt >= this.end.earliest() - tolerance) {
			return Relation.LATER;
		}
		return (distance < -tolerance && !holds(permit)) ? Relation.EARLIER : Relation.SAME;
	}

	/** The count of one window never falls. */
	private boolean fell(Permit permit, long count) {
		return count >= 0 && count < this.told && permit.number() > this.toldAfter;
	}

	private long tolerance(Interval boundary) {
		long resolution = Math.max(LARGEST_TOLERANCE, boundary.halfWidth() + this.end.halfWidth());
		return Math.min(resolution, this.length * 45 / 100);
	}

	/**
	 * Learns the end from an answer that shows this window.
	 * @param permit the permit of the answered request
	 * @param boundary the end as told
	 */
	void narrow(Permit permit, Interval boundary) {
		long distance = boundary.middle() - this.end.middle();
		if (this.endGuessed || isOver(permit.takenAt())) {
			// What was thought the end was not.
			this.end = boundary;
			this.endGuessed = false;
		}
		else if (Math.abs(distance) <= tolerance(boundary)) {
			Interval both = this.end.intersect(boundary);
			this.end = (both != null) ? both : this.end.cover(boundary);
		}
		else if (distance < 0) {
			this.end = boundary;
		}
		// A much later end, told long before this one, would only stop the client.
	}

	/**
	 * Learns the server's count from an answer that shows this window.
	 * @param permit the permit of the answered request
	 * @param count what the server counted
	 * @param taken number of permits taken so far
	 */
	void count(Permit permit, long count, long taken) {
		if (count >= this.told) {
			this.told = count;
			this.toldAfter = taken;
		}
		if (count > this.counted) {
			this.counted = count;
			this.countedAfter = taken;
		}
		if (holds(permit)) {
			this.others.add(count - permit.sequence());
		}
	}

	/**
	 * Takes the server's last count for exact when nothing is in flight.
	 */
	void settle() {
		this.others.settle(this.counted - this.charged);
	}

	/**
	 * Counts the window out.
	 * @param limit requests per window
	 * @param taken number of permits taken so far
	 */
	void exhaust(long limit, long taken) {
		if (limit > this.counted) {
			this.counted = limit;
			this.countedAfter = taken;
		}
	}

	/**
	 * The window of an answer in relation to another.
	 */
	enum Relation {

		/** A window that is over. */
		EARLIER,

		/** The same window. */
		SAME,

		/** A window that has opened since. */
		LATER,

		/** An answer to an older request that does not tell its window. */
		UNCERTAIN

	}

}
