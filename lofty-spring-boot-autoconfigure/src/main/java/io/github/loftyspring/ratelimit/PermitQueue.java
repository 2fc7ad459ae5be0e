package io.github.loftyspring.ratelimit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Serves permits to those who wait, in the order of the {@link WaitingLine}. Waiting
 * calls hold no thread: one scheduled task, set for the next moment at which something
 * can change, serves or refuses them. The quota is used under one lock with critical
 * sections of a few arithmetic operations; subscribers are called outside it.
 */
final class PermitQueue implements AutoCloseable {

	private static final long NEVER = WaitingLine.NEVER;

	/** A monitor, not a lock that parks: its holder is done within a microsecond. */
	private final Object lock = new Object();

	private final WaitingLine line = new WaitingLine();

	/** Calls to be told the decision when the lock is free. */
	private List<WaitingCall> decided = new ArrayList<>();

	private final ApplicationQuota quota;

	private final MonotonicClock clock;

	private final Scheduler scheduler;

	private @Nullable Disposable tick;

	private long tickAt = NEVER;

	private boolean closed;

	PermitQueue(ApplicationQuota quota, MonotonicClock clock, Scheduler scheduler) {
		this.quota = quota;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/**
	 * Takes a permit if there is one and nobody waits.
	 * @param request what is asked for
	 * @return the permit, or {@code null}
	 */
	@Nullable CallPermit tryTake(PermitRequest request) {
		synchronized (this.lock) {
			return tryTake(request, this.clock.now());
		}
	}

	private @Nullable CallPermit tryTake(PermitRequest request, long now) {
		if (this.closed || !this.line.isEmpty()) {
			return null;
		}
		if (this.quota.take(request, now) instanceof CallPermit permit) {
			this.quota.asked(request);
			return permit;
		}
		return null;
	}

	/**
	 * Takes a permit, waiting for it when needed.
	 * @param request what is asked for
	 * @param maxWait longest wait in nanoseconds
	 * @return the permit, or a {@link PermitRefusedException}, at once when the wait
	 * would be too long
	 */
	Mono<CallPermit> take(PermitRequest request, long maxWait) {
		return new Mono<>() {

			@Override
			public void subscribe(CoreSubscriber<? super CallPermit> actual) {
				actual.onSubscribe(new WaitingCall(PermitQueue.this, request, maxWait, actual));
			}

		};
	}

	/**
	 * Takes a permit, now or in its turn, for somebody who waits elsewhere and reports no
	 * answer.
	 * @param request what is asked for
	 * @param maxWait longest acceptable wait in nanoseconds
	 * @return nanoseconds until the permit may be used, or -1 when that is longer than
	 * {@code maxWait}; nothing is taken then
	 */
	long reserve(PermitRequest request, long maxWait) {
		List<WaitingCall> toTell;
		long wait;
		synchronized (this.lock) {
			long now = this.clock.now();
			CallPermit permit = tryTake(request, now);
			if (permit != null) {
				permit.close();
				this.quota.spend(permit, now);
				return 0;
			}
			wait = Math.max(1, estimateWait(request, now));
			if (this.closed || wait > maxWait) {
				return -1;
			}
			this.line.add(new Reservation(this.quota, request));
			serve(now);
			toTell = takeDecided();
		}
		toTell.forEach(this::tell);
		return wait;
	}

	/**
	 * Tells how long a call would wait that came now.
	 * @param request what it asks for
	 * @return nanoseconds, 0 or less if it would not wait
	 */
	long estimateWait(PermitRequest request) {
		synchronized (this.lock) {
			return estimateWait(request, this.clock.now());
		}
	}

	private long estimateWait(PermitRequest request, long now) {
		return this.quota.estimateWait(request, this.line.ahead(request), this.line.aheadAtEndpoint(request), now);
	}

	/**
	 * Lets a call wait, or decides at once.
	 * @param call the call
	 */
	void enter(WaitingCall call) {
		change((now) -> {
			if (call.enter(now)) {
				enter(call, now);
			}
		}, (told) -> {
			if (told == call) {
				told.run();
			}
			else {
				tell(told);
			}
		});
	}

	private void enter(WaitingCall call, long now) {
		if (this.closed) {
			call.refused(0);
			return;
		}
		long expected = estimateWait(call.request(), now);
		this.quota.asked(call.request());
		this.line.add(call);
		grant(now);
		if (this.line.contains(call) && expected > call.maxWait()) {
			this.line.remove(call);
			call.refused(expected);
		}
	}

	/**
	 * Takes a call out of the queue, and its permit back if it has one that it was not
	 * told of.
	 * @param call the call
	 */
	void cancel(WaitingCall call) {
		change((now) -> {
			this.line.remove(call);
			CallPermit untold = call.cancelled();
			if (untold != null) {
				untold.close();
				this.quota.release(untold, true, now);
			}
		});
	}

	/**
	 * Notes that a call is going to be told.
	 * @param call the call
	 */
	void decided(WaitingCall call) {
		this.decided.add(call);
	}

	/**
	 * Lets a call know its decision.
	 * @param call the call
	 * @return the decision, or {@code null} when the call has been cancelled
	 */
	WaitingCall.@Nullable Decision claim(WaitingCall call) {
		synchronized (this.lock) {
			return call.claim(this.closed);
		}
	}

	/**
	 * Closes a permit by its answer.
	 * @param permit the permit
	 * @param answer the answer
	 */
	void align(CallPermit permit, Answer answer) {
		List<WaitingCall> toTell;
		synchronized (this.lock) {
			if (permit.close()) {
				this.quota.align(permit, answer);
				this.line.open(permit.request().endpoint());
			}
			serve(answer.receivedAt());
			toTell = takeDecided();
		}
		toTell.forEach(this::tell);
	}

	/**
	 * Closes a permit without an answer.
	 * @param permit the permit
	 * @param unsent whether the request certainly did not reach the server
	 */
	void release(CallPermit permit, boolean unsent) {
		change((now) -> {
			if (permit.close()) {
				this.quota.release(permit, unsent, now);
				this.line.open(permit.request().endpoint());
			}
		});
	}

	/**
	 * Closes a permit whose requests are sent by others.
	 * @param permit the permit
	 */
	void spend(CallPermit permit) {
		change((now) -> {
			if (permit.close()) {
				this.quota.spend(permit, now);
			}
		});
	}

	void drain() {
		change(this.quota::drain);
	}

	void changeLimit(int limit) {
		change((now) -> this.quota.changeLimit(limit));
	}

	/**
	 * Changes the ledger by something that happened elsewhere, and serves whoever gains.
	 * @param change the change, which receives the time in local nanoseconds
	 */
	void wake(LongConsumer change) {
		change(change);
	}

	/**
	 * Returns the quota as known.
	 * @return limit, remaining requests and end of the window
	 */
	RateLimitSnapshot snapshot() {
		synchronized (this.lock) {
			return this.quota.snapshot(this.clock.now());
		}
	}

	/**
	 * Returns the limit as known.
	 * @return requests per window
	 */
	int limit() {
		synchronized (this.lock) {
			return this.quota.limit();
		}
	}

	/**
	 * Returns the quotas of endpoints that have limits of their own.
	 * @return the quotas as known
	 */
	Map<Endpoint, RateLimitSnapshot> endpoints() {
		synchronized (this.lock) {
			return this.quota.endpoints(this.clock.now());
		}
	}

	/**
	 * Returns how many wait.
	 * @return number of calls and reservations
	 */
	int waiting() {
		synchronized (this.lock) {
			return this.line.size();
		}
	}

	/**
	 * Fails all waiting calls at once and refuses later ones.
	 */
	@Override
	public void close() {
		change((now) -> {
			this.closed = true;
			WaitingLine.Waiter next = this.line.any();
			while (next != null) {
				this.line.remove(next);
				next.refused(0);
				next = this.line.any();
			}
		});
	}

	private void change(LongConsumer change) {
		change(change, this::tell);
	}

	/**
	 * Changes something under the lock, serves whoever gains by it, and tells them
	 * outside.
	 */
	private void change(LongConsumer change, Consumer<WaitingCall> teller) {
		List<WaitingCall> toTell;
		synchronized (this.lock) {
			long now = this.clock.now();
			change.accept(now);
			serve(now);
			toTell = takeDecided();
		}
		toTell.forEach(teller);
	}

	private List<WaitingCall> takeDecided() {
		if (this.decided.isEmpty()) {
			return List.of();
		}
		List<WaitingCall> calls = this.decided;
		this.decided = new ArrayList<>();
		return calls;
	}

	private void tell(WaitingCall call) {
		try {
			this.scheduler.schedule(call);
		}
		catch (RejectedExecutionException ex) {
			call.run();
		}
	}

	private void serve(long now) {
		long next = grant(now);
		WaitingLine.Waiter due = this.line.firstDue(now);
		while (due != null) {
			expire(due, now);
			due = this.line.firstDue(now);
		}
		tickAt(Math.min(next, this.line.nextDeadline()), now);
	}

	/**
	 * Serves whoever can be served.
	 * @return when it makes sense to try again, local nanoseconds
	 */
	private long grant(long now) {
		if (this.line.isEmpty()) {
			return NEVER;
		}
		WaitingLine.Turns turns = this.line.turns(now);
		long again = NEVER;
		boolean more = true;
		WaitingLine.Waiter waiter = turns.next();
		while (more && waiter != null) {
			ApplicationQuota.Decision decision = this.quota.take(waiter.request(), now);
			if (decision instanceof ApplicationQuota.Wait wait) {
				again = Math.min(again, wait.until());
				more = turns.passOver(waiter, wait);
			}
			else {
				turns.served(waiter);
				waiter.granted((CallPermit) decision, now);
			}
			waiter = turns.next();
		}
		return Math.min(again, turns.nextOpening());
	}

	/** Ends the wait of somebody who can wait no longer. */
	private void expire(WaitingLine.Waiter waiter, long now) {
		this.line.remove(waiter);
		CallPermit permit = this.quota.takeUnconfirmed(waiter.request(), now);
		if (permit != null) {
			waiter.granted(permit, now);
		}
		else {
			waiter.refused(estimateWait(waiter.request(), now));
		}
	}

	private void tickAt(long time, long now) {
		long at = this.line.isEmpty() ? NEVER : time;
		if (at == this.tickAt) {
			return;
		}
		if (this.tick != null) {
			this.tick.dispose();
		}
		this.tickAt = at;
		this.tick = (at == NEVER) ? null
				: this.scheduler.schedule(this::tick, Math.max(0, at - now), TimeUnit.NANOSECONDS);
	}

	private void tick() {
		change((now) -> {
			this.tick = null;
			this.tickAt = NEVER;
		});
	}

	/**
	 * Somebody who was told the wait and comes back by himself.
	 */
	private static final class Reservation extends WaitingLine.Waiter {

		private final ApplicationQuota quota;

		private final PermitRequest request;

		Reservation(ApplicationQuota quota, PermitRequest request) {
			this.quota = quota;
			this.request = request;
		}

		@Override
		PermitRequest request() {
			return this.request;
		}

		@Override
		long deadline() {
			return NEVER;
		}

		@Override
		void granted(CallPermit permit, long now) {
			permit.close();
			this.quota.spend(permit, now);
		}

		@Override
		void refused(long wait) {
			// Nobody is there to be told.
		}

	}

}
