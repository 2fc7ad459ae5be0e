package io.github.loftyspring.ratelimit;

/**
 * The right to send a request, or several. A permit is closed once, by its answer or by
 * its release, whichever is reported first.
 */
final class Permit implements QuotaLedger.Decision {

	private final int requests;

	private final long number;

	private final long sequence;

	private final long takenAt;

	private boolean closed;

	/**
	 * Creates a permit.
	 * @param requests how many requests it allows
	 * @param number place among all permits of the ledger, from 1
	 * @param sequence place among the requests of its window, from 1
	 * @param takenAt when it was taken, local nanoseconds
	 */
	Permit(int requests, long number, long sequence, long takenAt) {
		this.requests = requests;
		this.number = number;
		this.sequence = sequence;
		this.takenAt = takenAt;
	}

	int requests() {
		return this.requests;
	}

	long number() {
		return this.number;
	}

	long sequence() {
		return this.sequence;
	}

	long takenAt() {
		return this.takenAt;
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
