package io.github.loftyspring.ratelimit;

/**
 * Estimates how much of a window others used. Each answer gives the server's count minus
 * the request's own sequence number; since answers overtake each other, the smallest of
 * the last few is what others certainly used.
 */
final class UseByOthers {

	private static final int SAMPLES = 8;

	private final long[] samples = new long[SAMPLES];

	private int count;

	void add(long sample) {
		this.samples[this.count % SAMPLES] = sample;
		this.count = (this.count + 1 < 2 * SAMPLES) ? this.count + 1 : SAMPLES;
	}

	/**
	 * Replaces all samples by one that no request in flight blurs.
	 * @param exact what others used
	 */
	void settle(long exact) {
		this.samples[0] = exact;
		this.count = 1;
	}

	long estimate() {
		int present = Math.min(this.count, SAMPLES);
		if (present == 0) {
			return 0;
		}
		long smallest = Long.MAX_VALUE;
		for (int i = 0; i < present; i++) {
			smallest = Math.min(smallest, this.samples[i]);
		}
		return Math.max(0, smallest);
	}

}
