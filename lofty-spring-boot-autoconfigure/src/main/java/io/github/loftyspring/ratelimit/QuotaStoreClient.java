package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.util.Assert;

/**
 * Calls the store outside the lock of the queue, with a time limit, and brings what it
 * answers back under that lock. After a failure the store is left alone, for a pause that
 * grows as long as it fails.
 */
final class QuotaStoreClient {

	/** Far above a round trip: on a busy machine a slow answer is not an outage. */
	static final Duration TIMEOUT = Duration.ofMillis(500);

	/** The first call connects. */
	private static final Duration FIRST_TIMEOUT = Duration.ofSeconds(2);

	private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);

	private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);

	private static final Log logger = LogFactory.getLog(QuotaStoreClient.class);

	private final QuotaStore store;

	private final Scheduler scheduler;

	private Consumer<LongConsumer> lock = (change) -> {
		throw new IllegalStateException("There is no queue yet");
	};

	private volatile QuotaStoreStatus status;

	private Duration timeout = FIRST_TIMEOUT;

	private long pause = FIRST_PAUSE;

	private long retryAt;

	QuotaStoreClient(QuotaStore store, Scheduler scheduler, long now) {
		Assert.notNull(store, "'store' must not be null");
		this.store = store;
		this.scheduler = scheduler;
		this.status = new QuotaStoreStatus(true, MonotonicClock.toInstant(now), null);
	}

	/**
	 * Says how to run something under the lock of the queue.
	 * @param lock runs it and serves whoever gains by it
	 */
	void lockedBy(Consumer<LongConsumer> lock) {
		this.lock = lock;
	}

	QuotaStoreStatus status() {
		return this.status;
	}

	boolean isAvailable() {
		return this.status.available();
	}

	/**
	 * Whether the store may be called: it is available, or the pause after its failure is
	 * over.
	 * @param now local nanoseconds
	 * @return whether it may be called
	 */
	boolean mayCall(long now) {
		return isAvailable() || now >= this.retryAt;
	}

	/**
	 * Takes permits. Called under the lock of the queue; so are the consumers, later.
	 * @param window the window
	 * @param permits how many
	 * @param taken receives what could be taken
	 * @param failed receives the time of a failure, in local nanoseconds
	 */
	void take(QuotaStore.Window window, int permits, TakenConsumer taken, LongConsumer failed) {
		Mono.fromCompletionStage(() -> this.store.take(window, permits))
			.switchIfEmpty(Mono.error(() -> new IllegalStateException("The store gave no answer")))
			.timeout(this.timeout, this.scheduler)
			.subscribeOn(this.scheduler)
			.subscribe((grant) -> this.lock.accept((now) -> {
				if (taken.accept(grant, now)) {
					succeeded(now);
				}
				else {
					failed(new IllegalStateException("The store's answer cannot be used"), now);
				}
			}), (ex) -> this.lock.accept((now) -> {
				failed(ex, now);
				failed.accept(now);
			}));
	}

	/**
	 * Gives permits back, as far as that is possible.
	 * @param window the window out of which they were taken
	 * @param permits how many
	 */
	void giveBack(QuotaStore.Window window, int permits) {
		Mono.fromCompletionStage(() -> this.store.giveBack(window, permits))
			.timeout(TIMEOUT, this.scheduler)
			.subscribeOn(this.scheduler)
			.subscribe((nothing) -> {
			}, (ex) -> this.lock.accept((now) -> failed(ex, now)));
	}

	/**
	 * Runs something under the lock of the queue.
	 * @param delay nanoseconds until then
	 * @param action receives the time, in local nanoseconds
	 */
	void later(long delay, LongConsumer action) {
		this.scheduler.schedule(() -> this.lock.accept(action), delay, TimeUnit.NANOSECONDS);
	}

	/**
	 * Returns how long a call of this moment may take.
	 * @return nanoseconds
	 */
	long timeout() {
		return this.timeout.toNanos();
	}

	private void succeeded(long now) {
		this.timeout = TIMEOUT;
		this.pause = FIRST_PAUSE;
		if (!isAvailable()) {
			this.status = new QuotaStoreStatus(true, MonotonicClock.toInstant(now), null);
			logger.info("The store of the Lofty quota is available again");
		}
	}

	private void failed(Throwable ex, long now) {
		this.timeout = TIMEOUT;
		String cause = ((ex instanceof TimeoutException) ? TimeoutException.class : ex.getClass()).getSimpleName();
		if (isAvailable()) {
			this.pause = FIRST_PAUSE;
			this.status = new QuotaStoreStatus(false, MonotonicClock.toInstant(now), cause);
			logger.warn("The store of the Lofty quota is not available (" + cause
					+ "), the quota is followed by response headers alone");
		}
		else {
			this.status = new QuotaStoreStatus(false, this.status.since(), cause);
			this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
		}
		this.retryAt = now + this.pause;
	}

	/**
	 * Receives what could be taken.
	 */
	interface TakenConsumer {

		/**
		 * Receives it, under the lock of the queue.
		 * @param grant what could be taken
		 * @param now local nanoseconds
		 * @return whether the answer makes sense
		 */
		boolean accept(QuotaStore.Grant grant, long now);

	}

}
