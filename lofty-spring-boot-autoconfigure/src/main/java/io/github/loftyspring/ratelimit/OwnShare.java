package io.github.loftyspring.ratelimit;

import java.util.function.DoubleSupplier;

/**
 * What part of the quota is this instance's while others use it at the same time. Nobody
 * tells: it is the part of its own requests in all that the server counts, over the last
 * few windows.
 * <p>
 * Of what the server has left when it answers, as many requests may be on their way as
 * this share allows, so that all users together ask for no more than is left. Near the
 * window's end that is less than one request; then it is its probability.
 */
final class OwnShare {

	/** Weight of a window beside the one after it. */
	private static final double MEMORY = 0.5;

	/** Of what is left, whoever has not been seen for long may ask for so much. */
	private static final double SMALLEST = 1 / 16.0;

	/** A window of which no more than this part is left needs no further attempt. */
	private static final double LEFT_OVER = 0.02;

	private static final double WHOLE = 0.99;

	private final long pause;

	private final DoubleSupplier random;

	private double pastOwn;

	private double pastCount;

	/** What the server had counted before anything was known. */
	private long before;

	/** What the server counted in this window. */
	private long count;

	/** How much of it is certainly one's own, since it was answered. */
	private long answered;

	/** How much of it is one's own at most, since no more was sent. */
	private long sent;

	/** From 0 to 1, what decides on the fraction of a request. */
	private double draw;

	private long drawAgainAt;

	/**
	 * Creates a share, the whole quota until others are seen.
	 * @param window length of a window in nanoseconds
	 * @param random numbers from 0 to 1
	 */
	OwnShare(long window, DoubleSupplier random) {
		this.pause = window / 10;
		this.random = random;
	}

	/**
	 * Closes the account of a window, since another has opened.
	 */
	void windowOpened() {
		this.pastOwn = MEMORY * (this.pastOwn + own());
		this.pastCount = MEMORY * (this.pastCount + this.count);
		this.before = 0;
		this.count = 0;
		this.answered = 0;
		this.sent = 0;
	}

	/**
	 * Learns from an answer that shows the present window.
	 * @param told what the server counted
	 * @param accepted requests that it counted for this answer
	 * @param charged own requests of the window, those on their way included
	 * @param now local nanoseconds
	 */
	void told(long told, int accepted, long charged, long now) {
		if (this.pastCount == 0 && this.count == 0) {
			this.before = told - accepted;
		}
		this.count = Math.max(this.count, told - this.before);
		this.answered += accepted;
		this.sent = charged;
		draw(now);
	}

	private void draw(long now) {
		this.draw = this.random.getAsDouble();
		this.drawAgainAt = now + this.pause;
	}

	/**
	 * Returns the part of the server's count that is one's own.
	 */
	private double own() {
		double expected = (this.pastCount > 0) ? this.count * this.pastOwn / this.pastCount : this.count;
		return Math.min(Math.min(this.sent, this.count), Math.max(this.answered, expected));
	}

	/**
	 * Returns the share.
	 * @return from 0 to 1
	 */
	double value() {
		double all = this.pastCount + this.count;
		return (all > 0) ? (this.pastOwn + own()) / all : 1;
	}

	/**
	 * Whether nobody else uses the quota, as far as can be seen.
	 * @return whether the share is nearly all
	 */
	boolean isWhole() {
		return value() > WHOLE;
	}

	/**
	 * Returns how many requests may go now.
	 * @param remaining what the server had left when it answered last
	 * @param limit requests per window
	 * @param inFlight own requests without an answer
	 * @param now local nanoseconds
	 * @return number of requests; as many as are left for a single one that may go
	 */
	long allows(long remaining, long limit, long inFlight, long now) {
		if (inFlight == 0 && now >= this.drawAgainAt && remaining > LEFT_OVER * limit) {
			draw(now);
		}
		double share = value();
		// The answer was under way while others used up some of theirs.
		double part = remaining * Math.max(share * (1 + share) / 2, SMALLEST);
		long allowed = (long) (part + this.draw) - inFlight;
		return (inFlight == 0 && allowed > 0) ? remaining : Math.max(0, allowed);
	}

	/**
	 * Tells when somebody who may not go, with nothing on its way, can try again.
	 * @param now local nanoseconds
	 * @return local nanoseconds, {@code Long.MAX_VALUE} for no time of its own
	 */
	long nextChance(long now) {
		return (this.drawAgainAt > now) ? this.drawAgainAt : Long.MAX_VALUE;
	}

}
