package io.github.loftyspring.ratelimit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait for permits: in the order in which they are served, and in the order in
 * which their patience ends.
 * <p>
 * Interactive calls go before background ones, but of ten permits one goes to the
 * background. Accounts take turns; within an account, who came first is served first. Who
 * waits for an endpoint whose own quota is used up holds nobody else up. Used under the
 * lock of the queue.
 */
final class WaitingLine {

	static final long NEVER = Long.MAX_VALUE;

	/** After so many interactive calls one of the background is served. */
	private static final int INTERACTIVE_TURNS = 9;

	/** By account, in the order of their turns. */
	private final LinkedHashMap<Object, AccountLine> interactive = new LinkedHashMap<>();

	private final LinkedHashMap<Object, AccountLine> background = new LinkedHashMap<>();

	private final TreeSet<Waiter> byDeadline = new TreeSet<>(
			Comparator.comparingLong(Waiter::deadline).thenComparingLong(Waiter::number));

	/** Endpoints that have lanes, and until when nobody in them can be served. */
	private final Map<Endpoint, Long> lanes = new HashMap<>();

	private int interactiveTurns;

	private long numbers;

	void add(Waiter waiter) {
		waiter.number = ++this.numbers;
		PermitRequest request = waiter.request();
		accounts(request).computeIfAbsent(request.account(), (account) -> new AccountLine()).add(lane(request), waiter);
		this.byDeadline.add(waiter);
	}

	void remove(Waiter waiter) {
		if (!this.byDeadline.remove(waiter)) {
			return;
		}
		PermitRequest request = waiter.request();
		AccountLine line = accounts(request).get(request.account());
		if (line != null) {
			line.remove(lane(request), waiter);
			if (line.isEmpty()) {
				accounts(request).remove(request.account());
			}
		}
	}

	private LinkedHashMap<Object, AccountLine> accounts(PermitRequest request) {
		return request.isBackground() ? this.background : this.interactive;
	}

	private @Nullable Endpoint lane(PermitRequest request) {
		return (request.endpoint() != null && this.lanes.containsKey(request.endpoint())) ? request.endpoint() : null;
	}

	boolean contains(Waiter waiter) {
		return this.byDeadline.contains(waiter);
	}

	boolean isEmpty() {
		return this.byDeadline.isEmpty();
	}

	int size() {
		return this.byDeadline.size();
	}

	/**
	 * Returns somebody who waits.
	 * @return the waiter, or {@code null} when there is none
	 */
	@Nullable Waiter any() {
		return this.byDeadline.isEmpty() ? null : this.byDeadline.first();
	}

	/**
	 * Returns somebody whose patience has ended.
	 * @param now local nanoseconds
	 * @return the waiter, or {@code null} when there is none
	 */
	@Nullable Waiter firstDue(long now) {
		return (nextDeadline() <= now) ? any() : null;
	}

	/**
	 * Returns when somebody's patience ends next.
	 * @return local nanoseconds, or {@link #NEVER}
	 */
	long nextDeadline() {
		return this.byDeadline.isEmpty() ? NEVER : this.byDeadline.first().deadline();
	}

	/**
	 * Serves nobody at an endpoint for a while.
	 * @param endpoint the endpoint
	 * @param until local nanoseconds
	 */
	void close(Endpoint endpoint, long until) {
		if (this.lanes.put(endpoint, until) == null) {
			this.interactive.values().forEach((line) -> line.separate(endpoint));
			this.background.values().forEach((line) -> line.separate(endpoint));
		}
	}

	/**
	 * Serves those at an endpoint again.
	 * @param endpoint the endpoint
	 */
	void open(@Nullable Endpoint endpoint) {
		if (endpoint != null && !this.lanes.isEmpty()) {
			this.lanes.computeIfPresent(endpoint, (key, until) -> 0L);
		}
	}

	/**
	 * Begins to serve.
	 * @param now local nanoseconds
	 * @return who is served in turn
	 */
	Turns turns(long now) {
		return new Turns(now);
	}

	/**
	 * Returns how many requests are served before somebody who comes now.
	 * @param newcomer what is asked for
	 * @return number of requests
	 */
	long ahead(PermitRequest newcomer) {
		return ahead(newcomer, null);
	}

	/**
	 * Returns how many requests to the same endpoint, if it has a lane, are served before
	 * somebody who comes now.
	 * @param newcomer what is asked for
	 * @return number of requests
	 */
	long aheadAtEndpoint(PermitRequest newcomer) {
		Endpoint lane = lane(newcomer);
		return (lane != null) ? ahead(newcomer, lane) : 0;
	}

	private long ahead(PermitRequest newcomer, @Nullable Endpoint lane) {
		AccountLine own = accounts(newcomer).get(newcomer.account());
		long turns = (own != null) ? own.requests(lane) : 0;
		long ahead = turns;
		for (AccountLine line : accounts(newcomer).values()) {
			if (line != own) {
				ahead += Math.min(line.requests(lane), turns + 1);
			}
		}
		if (newcomer.isBackground()) {
			for (AccountLine line : this.interactive.values()) {
				ahead += line.requests(lane);
			}
		}
		return ahead;
	}

	/**
	 * The order in which those who wait are served at one moment.
	 */
	final class Turns {

		private final Set<Endpoint> closed = new HashSet<>();

		private final Set<Object> passedOver = new HashSet<>();

		private boolean backgroundPassedOver;

		private long nextOpening = NEVER;

		private Turns(long now) {
			WaitingLine.this.lanes.forEach((endpoint, until) -> {
				if (until > now) {
					close(endpoint, until);
				}
			});
		}

		private void close(Endpoint endpoint, long until) {
			this.closed.add(endpoint);
			this.nextOpening = Math.min(this.nextOpening, until);
		}

		/**
		 * Returns whose turn it is.
		 * @return the waiter, or {@code null} when nobody can be served
		 */
		@Nullable Waiter next() {
			boolean turnOfBackground = WaitingLine.this.interactiveTurns >= INTERACTIVE_TURNS;
			Waiter next = turnOfBackground ? nextOfBackground() : next(WaitingLine.this.interactive);
			if (next == null) {
				next = turnOfBackground ? next(WaitingLine.this.interactive) : nextOfBackground();
			}
			return next;
		}

		private @Nullable Waiter nextOfBackground() {
			return this.backgroundPassedOver ? null : next(WaitingLine.this.background);
		}

		private @Nullable Waiter next(LinkedHashMap<Object, AccountLine> accounts) {
			for (Map.Entry<Object, AccountLine> entry : accounts.entrySet()) {
				Waiter first = this.passedOver.contains(entry.getKey()) ? null : entry.getValue().first(this.closed);
				if (first != null) {
					return first;
				}
			}
			return null;
		}

		/**
		 * Takes somebody out who has been served. The account's next turn comes after all
		 * others'.
		 * @param waiter the waiter
		 */
		void served(Waiter waiter) {
			PermitRequest request = waiter.request();
			remove(waiter);
			AccountLine line = accounts(request).remove(request.account());
			if (line != null) {
				accounts(request).put(request.account(), line);
			}
			WaitingLine.this.interactiveTurns = request.isBackground() ? 0 : WaitingLine.this.interactiveTurns + 1;
		}

		/**
		 * Passes somebody over, with all whom the same hinders.
		 * @param waiter the waiter
		 * @param wait what stands in the way
		 * @return whether somebody else can be served
		 */
		boolean passOver(Waiter waiter, ApplicationQuota.Wait wait) {
			PermitRequest request = waiter.request();
			switch (wait.obstacle()) {
				case ENDPOINT -> {
					if (request.endpoint() != null) {
						WaitingLine.this.close(request.endpoint(), wait.until());
						close(request.endpoint(), wait.until());
					}
				}
				case ACCOUNT -> this.passedOver.add(request.account());
				case PRIORITY -> this.backgroundPassedOver = true;
				case QUOTA -> {
					return false;
				}
			}
			return true;
		}

		/**
		 * Returns when an endpoint can be served again.
		 * @return local nanoseconds, or {@link #NEVER}
		 */
		long nextOpening() {
			return this.nextOpening;
		}

	}

	/**
	 * Somebody who waits for a permit.
	 */
	abstract static class Waiter {

		private long number;

		/**
		 * Returns the place among all who ever waited.
		 * @return the place, from 1
		 */
		final long number() {
			return this.number;
		}

		/**
		 * Returns what is asked for.
		 * @return the request
		 */
		abstract PermitRequest request();

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
		abstract void granted(CallPermit permit, long now);

		/**
		 * Learns that there will be no permit in time.
		 * @param wait nanoseconds until there would be one
		 */
		abstract void refused(long wait);

	}

}
