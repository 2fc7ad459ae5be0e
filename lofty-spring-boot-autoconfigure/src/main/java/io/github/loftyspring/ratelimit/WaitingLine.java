package io.github.loftyspring.ratelimit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait for permits: in the order in which they are served, and in the order in
 * which their patience ends. Used under the lock of the queue.
 */
final class WaitingLine {

	static final long NEVER = Long.MAX_VALUE;

	private final LinkedHashSet<Waiter> inOrder = new LinkedHashSet<>();

	private final TreeSet<Waiter> byDeadline = new TreeSet<>(
			Comparator.comparingLong(Waiter::deadline).thenComparingLong((waiter) -> waiter.number));

	private long requests;

	private long numbers;

	void add(Waiter waiter) {
		waiter.number = ++this.numbers;
		this.inOrder.add(waiter);
		this.byDeadline.add(waiter);
		this.requests += waiter.requests();
	}

	void remove(Waiter waiter) {
		if (this.inOrder.remove(waiter)) {
			this.byDeadline.remove(waiter);
			this.requests -= waiter.requests();
		}
	}

	boolean isEmpty() {
		return this.inOrder.isEmpty();
	}

	/**
	 * Returns who is served next.
	 * @return the waiter, or {@code null} when there is none
	 */
	@Nullable Waiter first() {
		return this.inOrder.isEmpty() ? null : this.inOrder.iterator().next();
	}

	/**
	 * Returns somebody whose patience has ended.
	 * @param now local nanoseconds
	 * @return the waiter, or {@code null} when there is none
	 */
	@Nullable Waiter firstDue(long now) {
		return (nextDeadline() <= now) ? this.byDeadline.first() : null;
	}

	/**
	 * Returns when somebody's patience ends next.
	 * @return local nanoseconds, or {@link #NEVER}
	 */
	long nextDeadline() {
		return this.byDeadline.isEmpty() ? NEVER : this.byDeadline.first().deadline();
	}

	int size() {
		return this.inOrder.size();
	}

	/**
	 * Returns how many requests all of them want to send.
	 * @return number of requests
	 */
	long requests() {
		return this.requests;
	}

	/**
	 * Somebody who waits for a permit.
	 */
	abstract static class Waiter {

		private long number;

		/**
		 * Returns how many requests the permit shall allow.
		 * @return number of requests
		 */
		abstract int requests();

		/**
		 * Returns when the wait ends without a permit.
		 * @return local nanoseconds, or {@link #NEVER}
		 */
		abstract long deadline();

		/**
		 * Receives the permit.
		 * @param permit the permit
		 * @param now local nanoseconds
		 */
		abstract void granted(Permit permit, long now);

		/**
		 * Learns that there will be no permit in time.
		 * @param wait nanoseconds until there would be one
		 */
		abstract void refused(long wait);

	}

}
