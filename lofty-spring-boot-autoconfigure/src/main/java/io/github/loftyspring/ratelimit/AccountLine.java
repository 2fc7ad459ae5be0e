package io.github.loftyspring.ratelimit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait for one account with one priority, first come first served. Who waits
 * for an endpoint that has a quota of its own stands in a lane of its own, so that nobody
 * else waits behind.
 */
final class AccountLine {

	/** By endpoint; everybody else stands in one common lane. */
	private final Map<@Nullable Endpoint, Lane> lanes = new HashMap<>();

	void add(@Nullable Endpoint lane, WaitingLine.Waiter waiter) {
		this.lanes.computeIfAbsent(lane, (key) -> new Lane()).add(waiter);
	}

	void remove(@Nullable Endpoint lane, WaitingLine.Waiter waiter) {
		Lane found = this.lanes.get(lane);
		if (found != null) {
			found.remove(waiter);
			if (found.waiters.isEmpty()) {
				this.lanes.remove(lane);
			}
		}
	}

	boolean isEmpty() {
		return this.lanes.isEmpty();
	}

	/**
	 * Moves those who wait for an endpoint into a lane of their own.
	 * @param endpoint the endpoint
	 */
	void separate(Endpoint endpoint) {
		Lane common = this.lanes.get(null);
		if (common == null) {
			return;
		}
		for (WaitingLine.Waiter waiter : common.of(endpoint)) {
			remove(null, waiter);
			add(endpoint, waiter);
		}
	}

	/**
	 * Returns who came first.
	 * @param closed endpoints whose lanes must wait
	 * @return the waiter, or {@code null} when nobody can be served
	 */
	WaitingLine.@Nullable Waiter first(Set<Endpoint> closed) {
		WaitingLine.Waiter first = null;
		for (Map.Entry<@Nullable Endpoint, Lane> lane : this.lanes.entrySet()) {
			if (lane.getKey() == null || !closed.contains(lane.getKey())) {
				WaitingLine.Waiter candidate = lane.getValue().first();
				if (first == null || candidate.number() < first.number()) {
					first = candidate;
				}
			}
		}
		return first;
	}

	/**
	 * Returns how many requests those in one lane want to send.
	 * @param lane the lane
	 * @return number of requests
	 */
	long requests(@Nullable Endpoint lane) {
		Lane found = this.lanes.get(lane);
		return (found != null) ? found.requests : 0;
	}

	/**
	 * Waiters in the order in which they came.
	 */
	private static final class Lane {

		private final LinkedHashSet<WaitingLine.Waiter> waiters = new LinkedHashSet<>();

		private long requests;

		void add(WaitingLine.Waiter waiter) {
			if (this.waiters.add(waiter)) {
				this.requests += waiter.request().requests();
			}
		}

		void remove(WaitingLine.Waiter waiter) {
			if (this.waiters.remove(waiter)) {
				this.requests -= waiter.request().requests();
			}
		}

		WaitingLine.Waiter first() {
			return this.waiters.iterator().next();
		}

		Iterable<WaitingLine.Waiter> of(Endpoint endpoint) {
			return this.waiters.stream().filter((waiter) -> endpoint.equals(waiter.request().endpoint())).toList();
		}

	}

}
