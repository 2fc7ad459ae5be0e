package io.github.loftyspring.sandbox.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a request wait, and lets all of them go when the sandbox closes.
 *
 * @since 0.1.0
 */
public final class Pause implements AutoCloseable {

	private final CountDownLatch closed = new CountDownLatch(1);

	/**
	 * Waits, shorter if the sandbox closes or the thread is interrupted.
	 * @param duration how long
	 */
	public void of(Duration duration) {
		if (duration.isZero() || duration.isNegative()) {
			return;
		}
		try {
			this.closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Ends all waits, present and future.
	 */
	@Override
	public void close() {
		this.closed.countDown();
	}

}
