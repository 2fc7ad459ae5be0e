package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * When one window of the server ends: narrowed by what the answers tell, by when it was
 * seen, and by the window before, since all are of one length.
 */
final class WindowEnd {

	private static final long LARGEST_TOLERANCE = TimeUnit.MILLISECONDS.toNanos(1500);

	/** One part in 10,000, more than clocks drift apart. */
	private static final long DRIFT = 10_000;

	private final long length;

	/** When the request was sent that was answered first. */
	private final long firstSentAt;

	/** When that answer came. */
	private final long openedAt;

	/** Whether the window before was known. */
	private final boolean follows;

	/** By how much answers were wrong in the window before. */
	private final long earlierError;

	/** What the server told of the end, {@code null} when it told nothing. */
	private @Nullable ToldEnd told;

	/** Whether nobody else had used the window before this instance. */
	private boolean openedFirst;

	/** Whether others had used much of it by then. */
	private boolean openedLate;

	private Phase phase;

	/** How long after its opening it was seen. */
	private long seenFor;

	/** When it was seen last, or must last until for its length. */
	private long lastsUntil;

	/** When it is over for its length. */
	private long due;

	private Interval interval;

	/**
	 * Begins with the answer that showed the window first.
	 * @param windows the length of windows, which is measured, too
	 * @param previous the end of the window before, if one is known
	 * @param firstSentAt when the answered request was sent, local nanoseconds
	 * @param openedAt when the answer came, local nanoseconds
	 * @param boundary the window's end, if it was told
	 */
	WindowEnd(WindowLength windows, @Nullable WindowEnd previous, long firstSentAt, long openedAt,
			@Nullable Interval boundary) {
		this.firstSentAt = firstSentAt;
		this.openedAt = openedAt;
		this.follows = previous != null;
		this.earlierError = (previous != null) ? previous.error() * 7 / 8 : 0;
		this.told = (boundary != null) ? new ToldEnd(boundary, this.earlierError) : null;
		measure(windows, previous);
		this.length = windows.nanos();
		// It begins when the one before ends, or later.
		this.lastsUntil = (previous != null)
				? Math.max(firstSentAt, previous.interval.earliest() + this.length - this.length / DRIFT) : firstSentAt;
		this.due = windows.isConfirmed() ? openedAt + this.length : Long.MAX_VALUE;
		this.phase = (previous != null) ? previous.phaseSeen(openedAt) : Phase.UNKNOWN;
		if (previous != null && this.phase == Phase.BY_THE_CLOCK) {
			this.due = Math.min(this.due, previous.nextEnd(openedAt, this.told));
		}
		this.interval = narrowed(new Interval(firstSentAt, openedAt + this.length));
	}

	private void measure(WindowLength windows, @Nullable WindowEnd previous) {
		if (previous != null) {
			windows.lasts(previous.seenFor);
		}
		if (this.told == null) {
			return;
		}
		windows.lasts(this.told.interval().earliest() - this.openedAt);
		if (previous != null && previous.told != null) {
			windows.follows(this.told.interval().latest() - previous.told.interval().earliest());
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

	private long nextEnd(long nextSeenAt, @Nullable ToldEnd nextTold) {
		long latest = Math.min(this.interval.latest(), nextSeenAt);
		long windows = (nextTold != null) ? Math.round((nextTold.interval().middle() - latest) / (double) this.length)
				: 1;
		long time = windows * this.length;
		return (windows > 0) ? latest + time + time / DRIFT : Long.MAX_VALUE;
	}

	/**
	 * Narrows the end by what was observed, unless that is contradictory.
	 */
	private Interval narrowed(Interval guess) {
		Interval end = (this.told != null) ? this.told.interval() : guess;
		Interval observed = new Interval(this.lastsUntil, Math.max(this.lastsUntil, this.due));
		Interval both = end.intersect(observed);
		return (both != null) ? both : end;
	}

	/**
	 * Learns how much others had used of the window when this instance found it.
	 * @param others what others had used
	 * @param much when they had used more than that, the window was found too late
	 */
	void openedAfter(long others, long much) {
		this.openedFirst = others <= 0;
		this.openedLate = this.follows && others > much;
	}

	/**
	 * Returns the bounds of the end.
	 * @return local nanoseconds
	 */
	Interval interval() {
		return this.interval;
	}

	/**
	 * Whether the server told the end.
	 * @return {@code false} when it is a guess
	 */
	boolean isTold() {
		return this.told != null;
	}

	/**
	 * Returns when to take the window for over. Who found it used by others was too late,
	 * and tries the next one earlier.
	 * @return local nanoseconds
	 */
	long overAt() {
		return this.openedLate ? this.interval.middle() : this.interval.latest();
	}

	/**
	 * Tells when to look whether the end has come, if it is not known well.
	 * @param resolution how well it needs to be known, nanoseconds
	 * @return local nanoseconds, {@code Long.MIN_VALUE} when there is no need
	 */
	long lookAt(long resolution) {
		long known = Math.max(resolution, 2 * (this.openedAt - this.firstSentAt));
		return (2 * this.interval.halfWidth() > known) ? this.interval.middle() : Long.MIN_VALUE;
	}

	/**
	 * Compares with an end that an answer tells.
	 * @param boundary the end in the answer
	 * @return a negative number when that is earlier, a positive one when it is later, 0
	 * when both can be the same
	 */
	int compare(Interval boundary) {
		long distance = distance(boundary);
		return (Math.abs(distance) <= tolerance(boundary)) ? 0 : Long.signum(distance);
	}

	/**
	 * Returns how much later an end is that an answer tells.
	 * @param boundary the end in the answer
	 * @return nanoseconds
	 */
	long distance(Interval boundary) {
		return boundary.middle() - this.interval.middle();
	}

	/**
	 * Returns by how much two told ends of one window may differ.
	 * @param boundary one of them
	 * @return nanoseconds
	 */
	long tolerance(Interval boundary) {
		long resolution = Math.max(LARGEST_TOLERANCE, boundary.halfWidth() + this.interval.halfWidth()) + error();
		return withinLength(resolution);
	}

	private long withinLength(long tolerance) {
		return Math.min(tolerance, this.length * 45 / 100);
	}

	/**
	 * Learns from an answer that shows this window.
	 * @param sentAt when its request was sent, local nanoseconds
	 * @param ofThisWindow whether that was after the window was found
	 * @param boundary the end as told, if it was
	 */
	void narrow(long sentAt, boolean ofThisWindow, @Nullable Interval boundary) {
		boolean overdue = sentAt >= this.interval.latest();
		if (overdue) {
			this.phase = Phase.DOUBTFUL;
			this.due = Long.MAX_VALUE;
		}
		if (boundary != null) {
			learn(boundary, overdue);
		}
		if (sentAt >= overAt()) {
			this.openedLate = false;
		}
		if (ofThisWindow) {
			this.seenFor = Math.max(this.seenFor, sentAt - this.openedAt);
			this.lastsUntil = Math.max(this.lastsUntil, sentAt);
		}
		this.interval = narrowed(this.interval);
	}

	private void learn(Interval boundary, boolean overdue) {
		if (this.told == null || overdue) {
			// What was thought the end was not.
			this.told = new ToldEnd(boundary, error());
		}
		else if (Math.abs(distance(boundary)) <= Math.max(tolerance(boundary), largestError())) {
			this.told.add(boundary);
		}
		else if (distance(boundary) < 0) {
			this.told = new ToldEnd(boundary, error());
		}
		// A much later end, told long before this one, would only stop the client.
	}

	private long largestError() {
		return (this.due != Long.MAX_VALUE) ? withinLength(2 * LARGEST_TOLERANCE) : 0;
	}

	private long error() {
		return (this.told != null) ? this.told.error() : this.earlierError;
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

}
