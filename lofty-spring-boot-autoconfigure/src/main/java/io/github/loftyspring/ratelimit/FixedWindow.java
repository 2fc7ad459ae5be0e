package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * The account of one window of the server: when it ends, what was charged to it, what the
 * server counted.
 */
final class FixedWindow {

	private final WindowEnd end;

	/** Permits up to this number were taken before the window was known. */
	private final long openedAfter;

	private final UseByOthers others = new UseByOthers();

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
	 * @param length length of a window
	 * @param previous the window before, if one is known
	 * @param permit the permit of the answered request
	 * @param receivedAt when the answer came, local nanoseconds
	 * @param boundary the window's end, if it was told
	 * @param charged requests in flight, the answered one included
	 * @param taken number of permits taken so far
	 */
	FixedWindow(WindowLength length, @Nullable FixedWindow previous, Permit permit, long receivedAt,
			@Nullable Interval boundary, long charged, long taken) {
		this.end = new WindowEnd(length, (previous != null) ? previous.end : null, permit.takenAt(), receivedAt,
				boundary);
		this.charged = charged;
		this.openedAfter = taken;
		this.countedAfter = taken;
		this.toldAfter = taken;
	}

	/**
	 * Takes over the server's count from the answer that opened the window.
	 * @param count what the server counted
	 * @param much when others used more than that, this window was found too late
	 */
	void openAt(long count, long much) {
		this.end.openedAfter(count - this.charged, much);
		this.told = count;
		this.counted = Math.max(0, count);
		this.others.settle(count - this.charged);
	}

	boolean isOver(long now) {
		return now >= this.end.overAt();
	}

	WindowEnd end() {
		return this.end;
	}

	/**
	 * Returns the most likely end.
	 * @return local nanoseconds, or {@code null} when the server did not tell
	 */
	@Nullable Long likelyEnd() {
		return this.end.isTold() ? this.end.interval().middle() : null;
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
		if (boundary == null || !this.end.isTold()) {
			boolean over = permit.takenAt() >= this.end.interval().latest();
			if (over || (!this.end.isTold() && fell(permit, count))) {
				return Relation.LATER;
			}
			return holds(permit) ? Relation.SAME : Relation.UNCERTAIN;
		}
		int comparison = this.end.compare(boundary);
		boolean later = comparison > 0 || (this.end.distance(boundary) > 0 && fell(permit, count));
		if (later && receivedAt >= this.end.interval().earliest() - this.end.tolerance(boundary)) {
			return Relation.LATER;
		}
		return (comparison < 0 && !holds(permit)) ? Relation.EARLIER : Relation.SAME;
	}

	/** The count of one window never falls. */
	private boolean fell(Permit permit, long count) {
		return count >= 0 && count < this.told && permit.number() > this.toldAfter;
	}

	/**
	 * Learns the end from an answer that shows this window.
	 * @param permit the permit of the answered request
	 * @param boundary the end as told, if it was
	 */
	void narrow(Permit permit, @Nullable Interval boundary) {
		this.end.narrow(permit.takenAt(), holds(permit), boundary);
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
