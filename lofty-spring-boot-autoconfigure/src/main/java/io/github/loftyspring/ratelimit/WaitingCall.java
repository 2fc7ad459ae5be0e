package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;

/**
 * A call that waits for its permit. Except for the methods of {@link Subscription} and
 * {@link Runnable}, it is used under the lock of the queue.
 */
final class WaitingCall extends WaitingLine.Waiter implements Subscription, Runnable {

	private final PermitQueue queue;

	private final PermitRequest request;

	private final long maxWait;

	private final CoreSubscriber<? super CallPermit> subscriber;

	private State state = State.NEW;

	private long deadline;

	private @Nullable CallPermit permit;

	private long expectedWait;

	WaitingCall(PermitQueue queue, PermitRequest request, long maxWait, CoreSubscriber<? super CallPermit> subscriber) {
		this.queue = queue;
		this.request = request;
		this.maxWait = maxWait;
		this.subscriber = subscriber;
	}

	@Override
	public void request(long n) {
		if (Operators.validate(n)) {
			this.queue.enter(this);
		}
	}

	@Override
	public void cancel() {
		this.queue.cancel(this);
	}

	/**
	 * Tells the subscriber the decision, unless it cancelled in the meantime.
	 */
	@Override
	public void run() {
		Decision decision = this.queue.claim(this);
		if (decision == null) {
			return;
		}
		if (decision.permit() != null) {
			this.subscriber.onNext(decision.permit());
			this.subscriber.onComplete();
		}
		else {
			this.subscriber.onError(decision.closed() ? PermitRefusedException.closed() : PermitRefusedException
				.tooLong(Duration.ofNanos(decision.expectedWait()), Duration.ofNanos(this.maxWait)));
		}
	}

	/**
	 * Starts to wait.
	 * @param now local nanoseconds
	 * @return whether the call had not asked before
	 */
	boolean enter(long now) {
		if (this.state != State.NEW) {
			return false;
		}
		this.state = State.WAITING;
		this.deadline = now + this.maxWait;
		return true;
	}

	@Override
	PermitRequest request() {
		return this.request;
	}

	@Override
	long deadline() {
		return this.deadline;
	}

	long maxWait() {
		return this.maxWait;
	}

	@Override
	void granted(CallPermit granted, long now) {
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
		this.queue.decided(this);
	}

	/**
	 * Ends the call.
	 * @return the permit that the subscriber was not told of, or {@code null}
	 */
	@Nullable CallPermit cancelled() {
		CallPermit untold = (this.state == State.DECIDED) ? this.permit : null;
		this.state = State.DONE;
		return untold;
	}

	/**
	 * Takes the decision to the subscriber.
	 * @param closed whether the limiter is closed
	 * @return the decision, or {@code null} when there is none to be told
	 */
	@Nullable Decision claim(boolean closed) {
		if (this.state != State.DECIDED) {
			return null;
		}
		this.state = State.DONE;
		return new Decision(this.permit, this.expectedWait, closed);
	}

	/**
	 * What the queue decided.
	 *
	 * @param permit the permit, or {@code null} for a refusal
	 * @param expectedWait nanoseconds after which there would be a permit
	 * @param closed whether the limiter is closed
	 */
	record Decision(@Nullable CallPermit permit, long expectedWait, boolean closed) {
	}

	private enum State {

		NEW, WAITING, DECIDED, DONE

	}

}
