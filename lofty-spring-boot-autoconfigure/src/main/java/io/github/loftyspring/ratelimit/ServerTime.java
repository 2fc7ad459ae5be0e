package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

/**
 * The ends of windows on the server's clock, which is the same for all instances.
 */
final class ServerTime {

	private static final long LARGEST_TOLERANCE = TimeUnit.MILLISECONDS.toNanos(1500);

	private final long windowLength;

	/** Ends that differ by no more are of the same window. */
	private final long tolerance;

	private final ServerClock clock = new ServerClock();

	ServerTime(long windowLength) {
		this.windowLength = windowLength;
		this.tolerance = Math.min(LARGEST_TOLERANCE, windowLength * 45 / 100);
	}

	/**
	 * Learns the server's clock from an answer.
	 * @param permit the permit of the answered request
	 * @param answer the answer
	 */
	void observe(Permit permit, Answer answer) {
		this.clock.observe(answer.headers().date(), permit.takenAt(), answer.receivedAt());
	}

	/**
	 * Translates a time of this machine.
	 * @param localNanos local nanoseconds
	 * @param now local nanoseconds
	 * @return nanoseconds of the server's clock
	 */
	long of(long localNanos, long now) {
		return 2 * localNanos - this.clock.toLocal(localNanos, now).middle();
	}

	/**
	 * Returns when a time of the server has certainly come.
	 * @param serverNanos nanoseconds of the server's clock
	 * @param now local nanoseconds
	 * @return local nanoseconds
	 */
	long certainlyPast(long serverNanos, long now) {
		return this.clock.toLocal(serverNanos, now).latest();
	}

	/**
	 * Whether one end is of a later window than another.
	 * @param end nanoseconds of the server's clock
	 * @param other nanoseconds of the server's clock
	 * @return whether it is later by more than clocks and rounding explain
	 */
	boolean isLater(long end, long other) {
		return end - other > this.tolerance;
	}

	/**
	 * Rounds an end to whole windows after one on which all instances agreed.
	 * @param end nanoseconds of the server's clock
	 * @param agreedEnd nanoseconds of the server's clock
	 * @return the rounded end, or the same when it is of another phase
	 */
	long inPhase(long end, long agreedEnd) {
		long windows = Math.round((double) (end - agreedEnd) / this.windowLength);
		long rounded = agreedEnd + windows * this.windowLength;
		return (Math.abs(end - rounded) <= this.tolerance) ? rounded : end;
	}

	/**
	 * Returns the end of the present window, should windows go on as before.
	 * @param end when an earlier window ended, nanoseconds of the server's clock
	 * @param now local nanoseconds
	 * @return nanoseconds of the server's clock
	 */
	long presentEnd(long end, long now) {
		long over = of(now, now) - end;
		return end + (1 + over / this.windowLength) * this.windowLength;
	}

}
