package io.github.loftyspring.sandbox.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The faults that wait for their requests, oldest first.
 *
 * @since 0.1.0
 */
public final class FaultQueue {

	private final List<Pending> faults = new ArrayList<>();

	/**
	 * Adds a fault behind those that wait.
	 * @param fault the fault
	 */
	public synchronized void add(Fault fault) {
		this.faults.add(new Pending(fault));
	}

	/**
	 * Forgets the faults that wait.
	 */
	public synchronized void clear() {
		this.faults.clear();
	}

	/**
	 * Returns the number of requests that are still to go wrong.
	 * @return the number
	 */
	public synchronized int size() {
		return this.faults.stream().mapToInt((pending) -> pending.left).sum();
	}

	synchronized @Nullable Fault next(String method, String path) {
		for (Iterator<Pending> iterator = this.faults.iterator(); iterator.hasNext();) {
			Pending pending = iterator.next();
			if (pending.fault.matches(method, path)) {
				pending.left--;
				if (pending.left == 0) {
					iterator.remove();
				}
				return pending.fault;
			}
		}
		return null;
	}

	private static final class Pending {

		private final Fault fault;

		private int left;

		private Pending(Fault fault) {
			this.fault = fault;
			this.left = fault.times();
		}

	}

}
