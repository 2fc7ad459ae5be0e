package io.github.loftyspring.ratelimit;

/**
 * Counts requests while the server tells nothing: a request weighs until one window has
 * passed since its answer, so that no window holds more than the limit, wherever its
 * borders are.
 */
final class RecentUse {

	private static final int FIRST_CAPACITY = 16;

	private long window;

	/** A ring of the times of the answers, oldest first. */
	private long[] times = new long[FIRST_CAPACITY];

	private int first;

	private int size;

	RecentUse(long window) {
		this.window = window;
	}

	/**
	 * Changes how long a request weighs.
	 * @param length length of a window in nanoseconds
	 */
	void weighFor(long length) {
		this.window = length;
	}

	/**
	 * Adds requests.
	 * @param requests how many
	 * @param now local nanoseconds
	 */
	void add(int requests, long now) {
		for (int i = 0; i < requests; i++) {
			if (this.size == this.times.length) {
				grow();
			}
			this.times[(this.first + this.size) % this.times.length] = now;
			this.size++;
		}
	}

	private void grow() {
		long[] larger = new long[2 * this.times.length];
		for (int i = 0; i < this.size; i++) {
			larger[i] = this.times[(this.first + i) % this.times.length];
		}
		this.times = larger;
		this.first = 0;
	}

	/**
	 * Returns how many requests still weigh.
	 * @param now local nanoseconds
	 * @return number of requests
	 */
	int count(long now) {
		while (this.size > 0 && this.times[this.first] + this.window <= now) {
			this.first = (this.first + 1) % this.times.length;
			this.size--;
		}
		return this.size;
	}

	/**
	 * Tells when a place becomes free.
	 * @param index how many places are needed before, from 0
	 * @param now local nanoseconds
	 * @return local nanoseconds, later than {@code now}
	 */
	long expiry(long index, long now) {
		return (index < count(now)) ? this.times[(this.first + (int) index) % this.times.length] + this.window
				: now + this.window;
	}

	void clear() {
		this.size = 0;
	}

}
