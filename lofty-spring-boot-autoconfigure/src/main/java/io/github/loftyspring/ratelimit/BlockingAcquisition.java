package io.github.loftyspring.ratelimit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/**
 * A thread that waits for a permit, as the blocking methods of Resilience4j do.
 */
final class BlockingAcquisition implements CoreSubscriber<CallPermit> {

	private final PermitQueue queue;

	private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

	private final CountDownLatch decided = new CountDownLatch(1);

	private volatile @Nullable Subscription subscription;

	private volatile @Nullable CallPermit granted;

	BlockingAcquisition(PermitQueue queue) {
		this.queue = queue;
	}

	/**
	 * Parks the calling thread until the decision.
	 * @return whether the permit was granted; an interrupt ends the wait without one and
	 * leaves the thread interrupted
	 */
	boolean await() {
		try {
			this.decided.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			abandon();
			return false;
		}
		CallPermit permit = this.granted;
		if (permit != null) {
			this.queue.spend(permit);
		}
		return permit != null;
	}

	private void abandon() {
		if (this.state.compareAndSet(State.WAITING, State.ABANDONED)) {
			Subscription current = this.subscription;
			if (current != null) {
				current.cancel();
			}
			return;
		}
		CallPermit permit = this.granted;
		if (permit != null) {
			this.queue.release(permit, true);
		}
	}

	@Override
	public void onSubscribe(Subscription newSubscription) {
		this.subscription = newSubscription;
		newSubscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(CallPermit permit) {
		this.granted = permit;
		if (!this.state.compareAndSet(State.WAITING, State.GRANTED)) {
			this.queue.release(permit, true);
		}
		this.decided.countDown();
	}

	@Override
	public void onError(Throwable ex) {
		this.decided.countDown();
	}

	@Override
	public void onComplete() {
		this.decided.countDown();
	}

	private enum State {

		WAITING, GRANTED, ABANDONED

	}

}
