package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;

import org.reactivestreams.Subscription;

/**
 * Serves permits in the order in which they were asked for. Waiting calls are entries of
 * a queue: they hold no thread, and one scheduled task, set for the next moment at which
 * something can change, serves or refuses them. The ledger is used under one lock with
 * critical sections of a few arithmetic operations; subscribers are called outside it.
 */
final class PermitQueue implements AutoCloseable {

	private static final String CLOSED_MEANWHILE = "The rate limiter was closed while the call waited for a permit.";

	private static final String CLOSED = "The rate limiter is closed.";

	private final ReentrantLock lock = new ReentrantLock();

	private final LinkedHashSet<Waiter> waiters = new LinkedHashSet<>();

	private final TreeSet<Waiter> deadlines = new TreeSet<>(
			Comparator.comparingLong((Waiter waiter) -> waiter.deadline).thenComparingLong((waiter) -> waiter.number));

	private final QuotaLedger ledger;

	private final MonotonicClock clock;

	private final Scheduler scheduler;

	private long numbers;

	private @Nullable Disposable tick;

	private long tickAt = Long.MAX_VALUE;

	private boolean closed;

	PermitQueue(QuotaLedger ledger, MonotonicClock clock, Scheduler scheduler) {
		this.ledger = ledger;
		this.clock = clock;
		this.scheduler = scheduler;
	}

	/**
	 * Takes a permit if there is one and nobody waits.
	 * @return the permit, or {@code null}
	 */
	@Nullable Permit tryTake() {
		this.lock.lock();
		try {
			if (this.closed || !this.waiters.isEmpty()) {
				return null;
			}
			return (this.ledger.take(this.clock.now()) instanceof Permit permit) ? permit : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes a permit, waiting for it when needed.
	 * @param maxWait longest wait in nanoseconds
	 * @return the permit, or a {@link PermitRefusedException}, at once when the wait
	 * would be too long
	 */
	Mono<Permit> take(long maxWait) {
		return new Mono<>() {

			@Override
			public void subscribe(CoreSubscriber<? super Permit> actual) {
				actual.onSubscribe(new Waiter(actual, maxWait));
			}

		};
	}

	void align(Permit permit, Answer answer) {
		locked(() -> {
			if (!permit.close()) {
				return List.of();
			}
			this.ledger.align(permit, answer);
			return serve();
		});
	}

	void release(Permit permit, boolean unsent) {
		locked(() -> {
			if (!permit.close()) {
				return List.of();
			}
			this.ledger.release(permit, unsent, this.clock.now());
			return serve();
		});
	}

	/**
	 * Changes the ledger and serves whoever gains by it.
	 * @param change the change
	 */
	void change(Runnable change) {
		locked(() -> {
			change.run();
			return serve();
		});
	}

	/**
	 * Takes permits whose answers will never be reported.
	 * @param permits number of permits
	 * @param maxWait longest wait in nanoseconds
	 * @return nanoseconds until the permits may be used, or -1 when they are refused
	 */
	long reserve(int permits, long maxWait) {
		this.lock.lock();
		try {
			return this.closed ? -1 : this.ledger.reserve(permits, this.clock.now(), maxWait);
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

	int waiting() {
		this.lock.lock();
		try {
			return this.waiters.size();
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
		locked(() -> {
			this.closed = true;
			cancelTick();
			List<Waiter> decided = new ArrayList<>(this.waiters);
			decided.forEach((waiter) -> waiter.refuse(new PermitRefusedException(CLOSED_MEANWHILE, Duration.ZERO)));
			return decided;
		});
	}

	private void locked(Supplier<List<Waiter>> change) {
		List<Waiter> decided;
		this.lock.lock();
		try {
			decided = change.get();
		}
		finally {
			this.lock.unlock();
		}
		for (Waiter waiter : decided) {
			deliver(waiter);
		}
	}

	private void deliver(Waiter waiter) {
		try {
			this.scheduler.schedule(waiter);
		}
		catch (RejectedExecutionException ex) {
			waiter.run();
		}
	}

	private List<Waiter> serve() {
		if (this.waiters.isEmpty()) {
			cancelTick();
			return List.of();
		}
		List<Waiter> decided = new ArrayList<>();
		long now = this.clock.now();
		long next = Long.MAX_VALUE;
		while (!this.waiters.isEmpty() && next == Long.MAX_VALUE) {
			QuotaLedger.Decision decision = this.ledger.take(now);
			if (decision instanceof Permit permit) {
				Waiter first = this.waiters.iterator().next();
				first.grant(permit);
				decided.add(first);
			}
			else {
				next = ((QuotaLedger.Wait) decision).until();
			}
		}
		while (!this.deadlines.isEmpty() && this.deadlines.first().deadline <= now) {
			Waiter late = this.deadlines.first();
			expire(late, now);
			decided.add(late);
		}
		tickAt(this.deadlines.isEmpty() ? Long.MAX_VALUE : Math.min(next, this.deadlines.first().deadline), now);
		return decided;
	}

	private void expire(Waiter waiter, long now) {
		if (this.ledger.allowsUnconfirmed()) {
			waiter.grant(this.ledger.takeUnconfirmed(now));
		}
		else {
			waiter.refuse(refused(waiter.maxWait, this.ledger.estimateWait(0, now)));
		}
	}

	private static PermitRefusedException refused(long maxWait, long wait) {
		Duration expected = Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(wait) + 1);
		return new PermitRefusedException(
				"The quota is used up: a permit is expected in %s, the longest accepted wait is %s."
					.formatted(inSeconds(expected), inSeconds(Duration.ofNanos(maxWait))),
				expected);
	}

	private static String inSeconds(Duration duration) {
		return (duration.toMillis() + 99) / 100 / 10.0 + " s";
	}

	private void tickAt(long time, long now) {
		if (time == this.tickAt) {
			return;
		}
		cancelTick();
		if (time != Long.MAX_VALUE && !this.closed) {
			this.tickAt = time;
			this.tick = this.scheduler.schedule(this::tick, Math.max(0, time - now), TimeUnit.NANOSECONDS);
		}
	}

	private void cancelTick() {
		Disposable current = this.tick;
		this.tick = null;
		this.tickAt = Long.MAX_VALUE;
		if (current != null) {
			current.dispose();
		}
	}

	private void tick() {
		locked(() -> {
			this.tick = null;
			this.tickAt = Long.MAX_VALUE;
			return serve();
		});
	}

	/**
	 * One waiting call.
	 */
	private final class Waiter implements Subscription, Runnable {

		private final CoreSubscriber<? super Permit> actual;

		private final long maxWait;

		private long deadline;

		private long number;

		private State state = State.NEW;

		private @Nullable Permit permit;

		private @Nullable PermitRefusedException refusal;

		Waiter(CoreSubscriber<? super Permit> actual, long maxWait) {
			this.actual = actual;
			this.maxWait = maxWait;
		}

		@Override
		public void request(long n) {
			if (Operators.validate(n)) {
				locked(this::enter);
			}
		}

		private List<Waiter> enter() {
			if (this.state != State.NEW) {
				return List.of();
			}
			long now = PermitQueue.this.clock.now();
			this.state = State.WAITING;
			this.number = ++PermitQueue.this.numbers;
			this.deadline = now + this.maxWait;
			if (PermitQueue.this.closed) {
				refuse(new PermitRefusedException(CLOSED, Duration.ZERO));
				return List.of(this);
			}
			long wait = PermitQueue.this.ledger.estimateWait(PermitQueue.this.waiters.size(), now);
			if (wait > this.maxWait && !PermitQueue.this.ledger.allowsUnconfirmed()) {
				refuse(refused(this.maxWait, wait));
				return List.of(this);
			}
			PermitQueue.this.waiters.add(this);
			PermitQueue.this.deadlines.add(this);
			return serve();
		}

		private void leave(State next) {
			PermitQueue.this.waiters.remove(this);
			PermitQueue.this.deadlines.remove(this);
			this.state = next;
		}

		private void grant(Permit granted) {
			leave(State.DECIDED);
			this.permit = granted;
		}

		private void refuse(PermitRefusedException ex) {
			leave(State.DECIDED);
			this.refusal = ex;
		}

		@Override
		public void cancel() {
			locked(() -> {
				State before = this.state;
				leave(State.DONE);
				if (before == State.DECIDED && this.permit != null) {
					PermitQueue.this.ledger.release(this.permit, true, PermitQueue.this.clock.now());
				}
				return (before == State.WAITING || before == State.DECIDED) ? serve() : List.of();
			});
		}

		/**
		 * Hands the decision to the subscriber, unless it cancelled in the meantime.
		 */
		@Override
		public void run() {
			PermitQueue.this.lock.lock();
			try {
				if (this.state != State.DECIDED) {
					return;
				}
				this.state = State.DONE;
			}
			finally {
				PermitQueue.this.lock.unlock();
			}
			if (this.permit != null) {
				this.actual.onNext(this.permit);
				this.actual.onComplete();
			}
			else if (this.refusal != null) {
				this.actual.onError(this.refusal);
			}
		}

		private enum State {

			NEW, WAITING, DECIDED, DONE

		}

	}

}
