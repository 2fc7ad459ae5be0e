package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;

/**
 * Serves permits in the order in which they were asked for. Waiting calls hold no thread:
 * one scheduled task, set for the next moment at which something can change, serves or
 * refuses them. The ledger is used under one lock with critical sections of a few
 * arithmetic operations; subscribers are called outside it.
 */
final class PermitQueue implements AutoCloseable {

	private static final long NEVER = Long.MAX_VALUE;

	private final ReentrantLock lock = new ReentrantLock();

	private final WaitingLine line = new WaitingLine();

	/** Calls to be told the decision when the lock is free. */
	private List<Call> decided = new ArrayList<>();

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
		this.lock.lock();
		try {
			return tryTake(requests, this.clock.now());
		}
		finally {
			this.lock.unlock();
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
				actual.onSubscribe(new Call(requests, maxWait, actual));
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
		List<Call> toTell;
		long wait;
		this.lock.lock();
		try {
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
			this.line.add(new Reservation(requests));
			serve(now);
			toTell = takeDecided();
		}
		finally {
			this.lock.unlock();
		}
		tell(toTell);
		return wait;
	}

	private long estimateWait(int requests, long now) {
		return this.ledger.estimateWait(this.line.requests() + requests - 1, now);
	}

	/**
	 * Closes a permit by its answer.
	 * @param permit the permit
	 * @param answer the answer
	 */
	void align(Permit permit, Answer answer) {
		tell(change((now) -> {
			if (permit.close()) {
				this.ledger.align(permit, answer);
			}
		}));
	}

	/**
	 * Closes a permit without an answer.
	 * @param permit the permit
	 * @param unsent whether the request certainly did not reach the server
	 */
	void release(Permit permit, boolean unsent) {
		tell(change((now) -> {
			if (permit.close()) {
				this.ledger.release(permit, unsent, now);
			}
		}));
	}

	/**
	 * Closes a permit whose requests are sent by others.
	 * @param permit the permit
	 */
	void spend(Permit permit) {
		tell(change((now) -> {
			if (permit.close()) {
				this.ledger.spend(permit, now);
			}
		}));
	}

	void drain() {
		tell(change(this.ledger::drain));
	}

	void changeLimit(int limit) {
		tell(change((now) -> this.ledger.changeLimit(limit)));
	}

	int limit() {
		this.lock.lock();
		try {
			return this.ledger.limit();
		}
		finally {
			this.lock.unlock();
		}
	}

	RateLimitSnapshot snapshot() {
		this.lock.lock();
		try {
			return this.ledger.snapshot(this.clock.now());
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns how many wait.
	 * @return number of calls and reservations
	 */
	int waiting() {
		this.lock.lock();
		try {
			return this.line.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Fails all waiting calls at once and refuses later ones.
	 */
	@Override
	public void close() {
		tell(change((now) -> {
			this.closed = true;
			WaitingLine.Entry first = this.line.first();
			while (first != null) {
				this.line.remove(first);
				first.refused(0);
				first = this.line.first();
			}
		}));
	}

	/**
	 * Changes something and serves whoever gains by it.
	 * @return the calls to be told
	 */
	private List<Call> change(LongConsumer change) {
		this.lock.lock();
		try {
			long now = this.clock.now();
			change.accept(now);
			serve(now);
			return takeDecided();
		}
		finally {
			this.lock.unlock();
		}
	}

	private List<Call> takeDecided() {
		if (this.decided.isEmpty()) {
			return List.of();
		}
		List<Call> calls = this.decided;
		this.decided = new ArrayList<>();
		return calls;
	}

	private void tell(List<Call> calls) {
		for (Call call : calls) {
			try {
				this.scheduler.schedule(call);
			}
			catch (RejectedExecutionException ex) {
				call.run();
			}
		}
	}

	private void serve(long now) {
		if (this.line.isEmpty()) {
			tickAt(NEVER, now);
			return;
		}
		long next = grant(now);
		WaitingLine.Entry due = this.line.firstDue(now);
		while (due != null) {
			expire(due, now);
			due = this.line.firstDue(now);
		}
		tickAt(Math.min(next, this.line.nextDeadline()), now);
	}

	private long grant(long now) {
		WaitingLine.Entry first = this.line.first();
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
	private void expire(WaitingLine.Entry entry, long now) {
		this.line.remove(entry);
		Permit permit = this.ledger.takeUnconfirmed(entry.requests(), now);
		if (permit != null) {
			entry.granted(permit, now);
		}
		else {
			entry.refused(estimateWait(entry.requests(), now));
		}
	}

	private void tickAt(long time, long now) {
		if (time == this.tickAt) {
			return;
		}
		if (this.tick != null) {
			this.tick.dispose();
		}
		this.tickAt = time;
		this.tick = (time == NEVER) ? null
				: this.scheduler.schedule(this::tick, Math.max(0, time - now), TimeUnit.NANOSECONDS);
	}

	private void tick() {
		tell(change((now) -> {
			this.tick = null;
			this.tickAt = NEVER;
		}));
	}

	/**
	 * Somebody who was told the wait and comes back by himself.
	 */
	private final class Reservation extends WaitingLine.Entry {

		private final int requests;

		Reservation(int requests) {
			this.requests = requests;
		}

		@Override
		int requests() {
			return this.requests;
		}

		@Override
		long deadline() {
			return WaitingLine.NO_DEADLINE;
		}

		@Override
		void granted(Permit permit, long now) {
			permit.close();
			PermitQueue.this.ledger.spend(permit, now);
		}

		@Override
		void refused(long wait) {
			// Nobody is there to be told.
		}

	}

	/**
	 * A call that waits.
	 */
	private final class Call extends WaitingLine.Entry implements Subscription, Runnable {

		private final int requests;

		private final long maxWait;

		private final CoreSubscriber<? super Permit> subscriber;

		private State state = State.NEW;

		private long deadline;

		private @Nullable Permit permit;

		private long expectedWait;

		Call(int requests, long maxWait, CoreSubscriber<? super Permit> subscriber) {
			this.requests = requests;
			this.maxWait = maxWait;
			this.subscriber = subscriber;
		}

		@Override
		int requests() {
			return this.requests;
		}

		@Override
		long deadline() {
			return this.deadline;
		}

		@Override
		public void request(long n) {
			if (Operators.validate(n)) {
				List<Call> calls = new ArrayList<>(change(this::enter));
				boolean atOnce = calls.remove(this);
				tell(calls);
				if (atOnce) {
					run();
				}
			}
		}

		private void enter(long now) {
			if (this.state != State.NEW) {
				return;
			}
			this.state = State.WAITING;
			this.deadline = now + this.maxWait;
			long wait = estimateWait(this.requests, now);
			if (PermitQueue.this.closed || wait > this.maxWait) {
				refused(wait);
			}
			else {
				PermitQueue.this.line.add(this);
			}
		}

		@Override
		void granted(Permit granted, long now) {
			this.permit = granted;
			decide();
		}

		@Override
		void refused(long wait) {
			this.expectedWait = wait;
			decide();
		}

		private void decide() {
			this.state = State.DECIDED;
			PermitQueue.this.decided.add(this);
		}

		@Override
		public void cancel() {
			tell(change((now) -> {
				PermitQueue.this.line.remove(this);
				if (this.state == State.DECIDED && this.permit != null && this.permit.close()) {
					PermitQueue.this.ledger.release(this.permit, true, now);
				}
				this.state = State.DONE;
			}));
		}

		/**
		 * Tells the subscriber the decision, unless it cancelled in the meantime.
		 */
		@Override
		public void run() {
			if (!claim()) {
				return;
			}
			if (this.permit != null) {
				this.subscriber.onNext(this.permit);
				this.subscriber.onComplete();
			}
			else {
				this.subscriber.onError(refusal());
			}
		}

		private boolean claim() {
			PermitQueue.this.lock.lock();
			try {
				boolean decided = this.state == State.DECIDED;
				this.state = State.DONE;
				return decided;
			}
			finally {
				PermitQueue.this.lock.unlock();
			}
		}

		private PermitRefusedException refusal() {
			return PermitQueue.this.closed ? PermitRefusedException.closed() : PermitRefusedException
				.tooLong(Duration.ofNanos(this.expectedWait), Duration.ofNanos(this.maxWait));
		}

		private enum State {

			NEW, WAITING, DECIDED, DONE

		}

	}

}
