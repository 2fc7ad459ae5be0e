package io.github.loftyspring.ratelimit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait for permits: in the order in which they are served, and in the order in
 * which their patience ends.
 */
final class WaitingLine {

	static final long NO_DEADLINE = Long.MAX_VALUE;

	private final LinkedHashSet<Entry> inOrder = new LinkedHashSet<>();

	private final TreeSet<Entry> byDeadline = new TreeSet<>(
			Comparator.comparingLong(Entry::deadline).thenComparingLong((entry) -> entry.number));

	private long requests;

	private long numbers;

	void add(Entry entry) {
		entry.number = ++this.numbers;
		this.inOrder.add(entry);
		this.byDeadline.add(entry);
		this.requests += entry.requests();
	}

	/**
	 * Takes an entry out.
	 * @param entry the entry
	 * @return whether it was waiting
	 */
	boolean remove(Entry entry) {
		boolean waiting = this.inOrder.remove(entry);
		if (waiting) {
			this.byDeadline.remove(entry);
			this.requests -= entry.requests();
		}
		return waiting;
	}

	boolean isEmpty() {
		return this.inOrder.isEmpty();
	}

	/**
	 * Returns who is served next.
	 * @return the entry, or {@code null} when nobody waits
	 */
	@Nullable Entry first() {
		return this.inOrder.isEmpty() ? null : this.inOrder.iterator().next();
	}

	/**
	 * Returns somebody whose patience has ended.
	 * @param now local nanoseconds
	 * @return the entry, or {@code null} when there is none
	 */
	@Nullable Entry firstDue(long now) {
		return (nextDeadline() <= now) ? this.byDeadline.first() : null;
	}

	/**
	 * Returns when somebody's patience ends next.
	 * @return local nanoseconds, or {@link #NO_DEADLINE}
	 */
	long nextDeadline() {
		return this.byDeadline.isEmpty() ? NO_DEADLINE : this.byDeadline.first().deadline();
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
	 * Somebody who waits for a permit. Used under the lock that guards the ledger.
	 */
	abstract static class Entry {

		private long number;

		/**
		 * Returns how many requests the permit shall allow.
		 * @return number of requests
		 */
		abstract int requests();

		/**
		 * Returns when the wait ends without a permit.
		 * @return local nanoseconds, or {@link #NO_DEADLINE}
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
