package io.github.loftyspring.ratelimit;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

import org.springframework.util.Assert;

/**
 * Keeps the account of one quota for several instances of an application. The instances
 * go on reading the headers; what they take out of the store keeps them from taking the
 * same permit twice.
 * <p>
 * No method may block: each is called on a thread of a reactive scheduler. A call that
 * takes longer than 500 ms, or fails, makes the instance follow the headers alone for a
 * while; nothing needs to be retried here.
 *
 * @since 0.1.0
 */
public interface QuotaStore extends AutoCloseable {

	/**
	 * Takes permits out of a window. A window that is later than the one in the store, or
	 * the first one, is opened with what it has available; else the store's own window
	 * stays as it is, and the permits come out of that one. Both must be one atomic step
	 * for all instances. Permits are also taken to correct the account downwards, for use
	 * that the store does not know.
	 * @param window the window as this instance knows it
	 * @param permits how many permits are wanted, at least 1
	 * @return how many could be taken
	 */
	CompletionStage<Grant> take(Window window, int permits);

	/**
	 * Gives permits back that were not used.
	 * @param window the window out of which they were taken, as the store told it; when
	 * it is no longer the store's window, nothing needs to be done
	 * @param permits how many permits
	 * @return completes when they are back
	 */
	CompletionStage<Void> giveBack(Window window, int permits);

	/**
	 * Ends the use of the store.
	 */
	@Override
	void close();

	/**
	 * A window of the server. Its end is its identity: of two windows the one that ends
	 * later is the later one.
	 *
	 * @param end when it ends, on the server's clock, in whole milliseconds
	 * @param permits how many permits it holds
	 * @param available how many of them were left when it was opened
	 */
	record Window(Instant end, int permits, int available) {

		/**
		 * Checks the values.
		 * @param end when it ends
		 * @param permits how many permits it holds
		 * @param available how many of them were left
		 * @throws IllegalArgumentException naming the value that is out of range
		 */
		public Window {
			Assert.notNull(end, "'end' must not be null");
			Assert.isTrue(permits >= 1, () -> "'permits' must be at least 1, but was " + permits);
			Assert.isTrue(available >= 0 && available <= permits,
					() -> "'available' must be from 0 to %d, but was %d".formatted(permits, available));
		}

	}

	/**
	 * What could be taken.
	 *
	 * @param granted how many permits were taken
	 * @param remaining how many are left
	 * @param window the window out of which they were taken, as it was opened
	 */
	record Grant(int granted, int remaining, Window window) {

		/**
		 * Checks the values.
		 * @param granted how many permits were taken
		 * @param remaining how many are left
		 * @param window the window
		 * @throws IllegalArgumentException naming the value that is out of range
		 */
		public Grant {
			Assert.isTrue(granted >= 0, () -> "'granted' must not be negative, but was " + granted);
			Assert.isTrue(remaining >= 0, () -> "'remaining' must not be negative, but was " + remaining);
			Assert.notNull(window, "'window' must not be null");
		}

	}

}
