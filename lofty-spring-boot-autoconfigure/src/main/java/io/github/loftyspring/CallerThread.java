package io.github.loftyspring;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Waits for calls on the thread of the caller.
 */
final class CallerThread {

	private CallerThread() {
	}

	/**
	 * Makes a call and waits for its end.
	 * @param <T> the type of the answer
	 * @param call the call
	 * @return the answer, {@code null} for none
	 * @throws LoftyTransportException if the thread is interrupted; its interrupt flag
	 * stays set and the call is cancelled
	 * @throws IllegalStateException on a thread that must not block
	 */
	static <T> @Nullable T await(Mono<T> call) {
		Assert.state(!Schedulers.isInNonBlockingThread(),
				() -> "LoftyTemplate waits for the answer and must not be "
						+ "used on the event-loop thread '%s'. Use ReactiveLoftyTemplate there."
							.formatted(Thread.currentThread().getName()));
		try {
			return call.block();
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof InterruptedException interrupted) {
				Thread.currentThread().interrupt();
				throw new LoftyTransportException("The thread was interrupted while it waited for Lofty's answer.",
						interrupted);
			}
			throw ex;
		}
	}

}
