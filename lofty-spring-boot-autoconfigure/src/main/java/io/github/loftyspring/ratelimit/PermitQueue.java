package io.github.loftyspring.ratelimit;

import java.util.ArrayList;
import java.util.List;
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
 * Serves permits in the order in which they were asked for. Waiting calls hold no thread:
 * one scheduled task, set for the next moment at which something can change, serves or
 * refuses them. The ledger is used under one lock with critical sections of a few
 * arithmetic operations; subscribers are called outside it.
 */
final class PermitQueue implements AutoCloseable {

	private static final long NEVER = WaitingLine.NEVER;

	/** A monitor, not a lock that parks: its holder is done within a microsecond. */
	private final Object lock = new Object();

	private final WaitingLine line = new WaitingLine();

	/** Calls to be told the decision when the lock is free. */
	private List<WaitingCall> decided = new ArrayList<>();

	private final QuotaLedger ledger;

	private final MonotonicClock clock;

	private final Scheduler scheduler;

	private @Nullable Disposable tick;

	private long tickAt = NEVER;

	private boolean closed;

	PermitQueue(QuotaLedger ledger, MonotonicClock clock, Scheduler scheduler) {
		this.ledger = ledger;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/**
	 * Takes a permit if there is one and nobody waits.
	 * @param requests how many requests the permit shall allow
	 * @return the permit, or {@code null}
	 */
	@Nullable Permit tryTake(int requests) {
		synchronized (this.lock) {
			return tryTake(requests, this.clock.now());
		}
	}

	private @Nullable Permit tryTake(int requests, long now) {
		if (this.closed || !this.line.isEmpty()) {
			return null;
		}
		return (this.ledger.take(requests, now) instanceof Permit permit) ? permit : null;
	}

	/**
	 * Takes a permit, waiting for it when needed.
	 * @param requests how many requests the permit shall allow
	 * @param maxWait longest wait in nanoseconds
	 * @return the permit, or a {@link PermitRefusedException}, at once when the wait
	 * would be too long
	 */
	Mono<Permit> take(int requests, long maxWait) {
		return new Mono<>() {

			@Override
			public void subscribe(CoreSubscriber<? super Permit> actual) {
				actual.onSubscribe(new WaitingCall(PermitQueue.this, requests, maxWait, actual));
			}

		};
	}

	/**
	 * Takes a permit, now or in its turn, for somebody who waits elsewhere and reports no
	 * answer.
	 * @param requests how many requests the permit shall allow
	 * @param maxWait longest acceptable wait in nanoseconds
	 * @return nanoseconds until the permit may be used, or -1 when that is longer than
	 * {@code maxWait}; nothing is taken then
	 */
	long reserve(int requests, long maxWait) {
		List<WaitingCall> toTell;
		long wait;
		synchronized (this.lock) {
			long now = this.clock.now();
			Permit permit = tryTake(requests, now);
			if (permit != null) {
				permit.close();
				this.ledger.spend(permit, now);
				return 0;
			}
			wait = Math.max(1, estimateWait(requests, now));
			if (this.closed || wait > maxWait) {
				return -1;
			}
			this.line.add(new Reservation(this.ledger, requests));
			serve(now);
			toTell = takeDecided();
		}
		toTell.forEach(this::tell);
		return wait;
	}

	private long estimateWait(int requests, long now) {
		return this.ledger.estimateWait(this.line.requests() + requests - 1, now);
	}

	/**
	 * Lets a call wait, or decides at once.
	 * @param call the call
	 */
	void enter(WaitingCall call) {
		change((now) -> {
			long wait = estimateWait(call.requests(), now);
			if (!call.enter(now)) {
				return;
			}
			if (this.closed || wait > call.maxWait()) {
				call.refused(wait);
			}
			else {
				this.line.add(call);
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

	/**
	 * Takes a call out of the queue, and its permit back if it has one that it was not
	 * told of.
	 * @param call the call
	 */
	void cancel(WaitingCall call) {
		change((now) -> {
			this.line.remove(call);
			Permit untold = call.cancelled();
			if (untold != null) {
				untold.close();
				this.ledger.release(untold, true, now);
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
	void align(Permit permit, Answer answer) {
		change((now) -> {
			if (permit.close()) {
				this.ledger.align(permit, answer);
			}
		});
	}

	/**
	 * Closes a permit without an answer.
	 * @param permit the permit
	 * @param unsent whether the request certainly did not reach the server
	 */
	void release(Permit permit, boolean unsent) {
		change((now) -> {
			if (permit.close()) {
				this.ledger.release(permit, unsent, now);
			}
		});
	}

	/**
	 * Closes a permit whose requests are sent by others.
	 * @param permit the permit
	 */
	void spend(Permit permit) {
		change((now) -> {
			if (permit.close()) {
				this.ledger.spend(permit, now);
			}
		});
	}

	void drain() {
		change(this.ledger::drain);
	}

	void changeLimit(int limit) {
		change((now) -> this.ledger.changeLimit(limit));
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
			return this.ledger.snapshot(this.clock.now());
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
			WaitingLine.Waiter first = this.line.first();
			while (first != null) {
				this.line.remove(first);
				first.refused(0);
				first = this.line.first();
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

	private long grant(long now) {
		WaitingLine.Waiter first = this.line.first();
		while (first != null) {
			QuotaLedger.Decision decision = this.ledger.take(first.requests(), now);
			if (decision instanceof QuotaLedger.Wait wait) {
				return wait.until();
			}
			this.line.remove(first);
			first.granted((Permit) decision, now);
			first = this.line.first();
		}
		return NEVER;
	}

	/** Ends the wait of somebody who can wait no longer. */
	private void expire(WaitingLine.Waiter waiter, long now) {
		this.line.remove(waiter);
		Permit permit = this.ledger.takeUnconfirmed(waiter.requests(), now);
		if (permit != null) {
			waiter.granted(permit, now);
		}
		else {
			waiter.refused(estimateWait(waiter.requests(), now));
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

		private final QuotaLedger ledger;

		private final int requests;

		Reservation(QuotaLedger ledger, int requests) {
			this.ledger = ledger;
			this.requests = requests;
		}

		@Override
		int requests() {
			return this.requests;
		}

		@Override
		long deadline() {
			return NEVER;
		}

		@Override
		void granted(Permit permit, long now) {
			permit.close();
			this.ledger.spend(permit, now);
		}

		@Override
		void refused(long wait) {
			// Nobody is there to be told.
		}

	}

}
