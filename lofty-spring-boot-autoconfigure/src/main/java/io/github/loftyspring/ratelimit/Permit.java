package io.github.loftyspring.ratelimit;

/**
 * The right to send one request, charged to the window it was taken in. A permit is
 * closed once, by its answer or by its release, whichever is reported first.
 */
final class Permit implements QuotaLedger.Decision {

	private final long window;

	private final long sequence;

	private final long takenAt;

	private final boolean probe;

	private boolean closed;

	/**
	 * Creates a permit.
	 * @param window number of the window
	 * @param sequence place among the requests charged to that window, from 1
	 * @param takenAt when it was taken, local nanoseconds
	 * @param probe whether other calls wait for this one's answer
	 */
	Permit(long window, long sequence, long takenAt, boolean probe) {
		this.window = window;
		this.sequence = sequence;
		this.takenAt = takenAt;
		this.probe = probe;
	}

	long window() {
		return this.window;
	}

	long sequence() {
		return this.sequence;
	}

	long takenAt() {
		return this.takenAt;
	}

	boolean probe() {
		return this.probe;
	}

	/**
	 * Closes the permit. Called under the lock that guards the ledger.
	 * @return whether it was open until now
	 */
	boolean close() {
		boolean open = !this.closed;
		this.closed = true;
		return open;
	}

}
