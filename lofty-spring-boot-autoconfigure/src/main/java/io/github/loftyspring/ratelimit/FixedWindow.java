package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The account of one window of the server: when it ends, what was charged to it, what the
 * server counted.
 */
final class FixedWindow {

	private static final long LARGEST_TOLERANCE = TimeUnit.MILLISECONDS.toNanos(1500);

	/** One part in 10,000, more than clocks drift apart. */
	private static final long DRIFT = 10_000;

	private final long length;

	/** Permits up to this number were taken before the window was known. */
	private final long openedAfter;

	private final long openedAt;

	/** When the request was sent that was answered first. */
	private final long firstSentAt;

	private final boolean follows;

	/** Whether nobody else had used it by then. */
	private boolean openedFirst;

	/** Whether others had used much of it by then. */
	private boolean openedLate;

	private Phase phase;

	private final UseByOthers others = new UseByOthers();

	/** By how much answers were wrong in the window before. */
	private final long earlierError;

	/** What the server told of the end, {@code null} when it told nothing. */
	private @Nullable ToldEnd toldEnd;

	/** When this window was seen last, or must last until for its length. */
	private long lastsUntil;

	/** When it is over for its length. */
	private long due;

	/** How long after its opening it was seen. */
	private long seenFor;

	private Interval end;

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
		this.openedAt = receivedAt;
		this.firstSentAt = permit.takenAt();
		this.follows = previous != null;
		this.earlierError = (previous != null) ? previous.error() * 7 / 8 : 0;
		this.toldEnd = (boundary != null) ? new ToldEnd(boundary, this.earlierError) : null;
		measure(length, previous);
		this.length = length.nanos();
		// It begins when the one before ends, or later.
		this.lastsUntil = Math.max(permit.takenAt(),
				(previous != null) ? previous.end.earliest() + this.length - this.length / DRIFT : Long.MIN_VALUE);
		this.due = length.isConfirmed() ? receivedAt + this.length : Long.MAX_VALUE;
		this.phase = (previous != null) ? previous.phaseSeen(receivedAt) : Phase.UNKNOWN;
		if (previous != null && this.phase == Phase.BY_THE_CLOCK) {
			this.due = Math.min(this.due, previous.nextEnd(receivedAt, this.toldEnd));
		}
		this.end = end(new Interval(permit.takenAt(), receivedAt + this.length));
		this.charged = charged;
		this.openedAfter = taken;
		this.countedAfter = taken;
		this.toldAfter = taken;
	}

	private void measure(WindowLength windows, @Nullable FixedWindow previous) {
		if (previous != null) {
			windows.lasts(previous.seenFor);
		}
		if (this.toldEnd == null) {
			return;
		}
		windows.lasts(this.toldEnd.interval().earliest() - this.openedAt);
		if (previous != null && previous.toldEnd != null) {
			windows.follows(this.toldEnd.interval().latest() - previous.toldEnd.interval().earliest());
		}
	}

	/**
	 * Decides whether windows follow the clock: then a window can be over earlier than
	 * one length after the first request that was sent in it.
	 */
	private Phase phaseSeen(long nextSeenAt) {
		boolean early = this.follows && this.openedFirst && nextSeenAt < this.firstSentAt + this.length;
		return (early && this.phase == Phase.UNKNOWN) ? Phase.BY_THE_CLOCK : this.phase;
	}

	private long nextEnd(long nextSeenAt, @Nullable ToldEnd told) {
		long latest = Math.min(this.end.latest(), nextSeenAt);
		long windows = (told != null) ? Math.round((told.interval().middle() - latest) / (double) this.length) : 1;
		long time = windows * this.length;
		return (windows > 0) ? latest + time + time / DRIFT : Long.MAX_VALUE;
	}

	/**
	 * Narrows the end by what was observed, unless that is contradictory.
	 */
	private Interval end(Interval guess) {
		Interval told = (this.toldEnd != null) ? this.toldEnd.interval() : guess;
		Interval observed = new Interval(this.lastsUntil, Math.max(this.lastsUntil, this.due));
		Interval both = told.intersect(observed);
		return (both != null) ? both : told;
	}

	/**
	 * Takes over the server's count from the answer that opened the window.
	 * @param count what the server counted
	 * @param much when others used more than that, this window was found too late
	 */
	void openAt(long count, long much) {
		this.openedFirst = count <= this.charged;
		this.openedLate = this.follows && count - this.charged > much;
		this.told = count;
		this.counted = Math.max(0, count);
		this.others.settle(count - this.charged);
	}

	boolean isOver(long now) {
		return now >= overAt();
	}

	long earliestEnd() {
		return this.end.earliest();
	}

	/**
	 * Returns when to take this window for over. Who found it used by others was too
	 * late, and tries the next one earlier.
	 * @return local nanoseconds
	 */
	long overAt() {
		return this.openedLate ? this.end.middle() : this.end.latest();
	}

	/**
	 * Returns the most likely end.
	 * @return local nanoseconds, or {@code null} when the server did not tell
	 */
	@Nullable Long likelyEnd() {
		return (this.toldEnd != null) ? this.end.middle() : null;
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
		if (boundary == null || this.toldEnd == null) {
			if (permit.takenAt() >= this.end.latest() || (this.toldEnd == null && fell(permit, count))) {
				return Relation.LATER;
			}
			return holds(permit) ? Relation.SAME : Relation.UNCERTAIN;
		}
		long distance = boundary.middle() - this.end.middle();
		long tolerance = tolerance(boundary);
		boolean later = distance > tolerance || (distance > 0 && fell(permit, count));
		if (later && receivedAt >= this.end.earliest() - tolerance) {
			return Relation.LATER;
		}
		return (distance < -tolerance && !holds(permit)) ? Relation.EARLIER : Relation.SAME;
	}

	/** The count of one window never falls. */
	private boolean fell(Permit permit, long count) {
		return count >= 0 && count < this.told && permit.number() > this.toldAfter;
	}

	private long tolerance(Interval boundary) {
		long resolution = Math.max(LARGEST_TOLERANCE, boundary.halfWidth() + this.end.halfWidth()) + error();
		return largestTolerance(resolution);
	}

	private long largestError() {
		return (this.due != Long.MAX_VALUE) ? largestTolerance(2 * LARGEST_TOLERANCE) : 0;
	}

	private long largestTolerance(long tolerance) {
		return Math.min(tolerance, this.length * 45 / 100);
	}

	/**
	 * Learns the end from an answer that shows this window.
	 * @param permit the permit of the answered request
	 * @param boundary the end as told, if it was
	 */
	void narrow(Permit permit, @Nullable Interval boundary) {
		boolean overdue = permit.takenAt() >= this.end.latest();
		if (overdue) {
			this.phase = Phase.DOUBTFUL;
			this.due = Long.MAX_VALUE;
		}
		if (boundary != null) {
			learn(boundary, overdue);
		}
		if (isOver(permit.takenAt())) {
			this.openedLate = false;
		}
		if (holds(permit)) {
			this.seenFor = Math.max(this.seenFor, permit.takenAt() - this.openedAt);
			this.lastsUntil = Math.max(this.lastsUntil, permit.takenAt());
			this.end = end(this.end);
		}
	}

	private void learn(Interval boundary, boolean overdue) {
		long distance = boundary.middle() - this.end.middle();
		if (this.toldEnd == null || overdue) {
			// What was thought the end was not.
			this.toldEnd = new ToldEnd(boundary, error());
		}
		else if (Math.abs(distance) <= Math.max(tolerance(boundary), largestError())) {
			this.toldEnd.add(boundary);
		}
		else if (distance < 0) {
			this.toldEnd = new ToldEnd(boundary, error());
		}
		// A much later end, told long before this one, would only stop the client.
	}

	private long error() {
		return (this.toldEnd != null) ? this.toldEnd.error() : this.earlierError;
	}

	/**
	 * Tells when to look whether the end has come, if it is not known well.
	 * @param resolution how well it needs to be known, nanoseconds
	 * @return local nanoseconds, {@code Long.MIN_VALUE} when there is no need
	 */
	long lookAt(long resolution) {
		long known = Math.max(resolution, 2 * (this.openedAt - this.firstSentAt));
		return (2 * this.end.halfWidth() > known) ? this.end.middle() : Long.MIN_VALUE;
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
	 * What decides when windows begin.
	 */
	private enum Phase {

		UNKNOWN,

		BY_THE_CLOCK,

		/** The clock was thought to, but a window lasted longer. */
		DOUBTFUL

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
