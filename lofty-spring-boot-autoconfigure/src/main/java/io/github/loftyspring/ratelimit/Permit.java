package io.github.loftyspring.ratelimit;

/**
 * The right to send a request, or several, out of one quota. It is closed by its answer
 * or by its release.
 */
final class Permit implements QuotaLedger.Decision {

	private final int requests;

	private final long number;

	private final long sequence;

	private final long takenAt;

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

}
