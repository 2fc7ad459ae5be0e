package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How the blocking operations wait for the reactive ones.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BlockingCalls {

	/**
	 * Waits for a call.
	 * @param <T> the type of the answer
	 * @param call the call
	 * @return its answer, {@code null} when it is empty
	 * @throws RuntimeException the call's error
	 */
	<T> @Nullable T block(Mono<T> call);

	/**
	 * Waits for a call whose answer is never empty.
	 * @param <T> the type of the answer
	 * @param call the call
	 * @return its answer
	 * @throws RuntimeException the call's error
	 * @throws UnexpectedAnswerException when the answer is empty
	 */
	default <T> T value(Mono<T> call) {
		T value = block(call);
		if (value == null) {
			throw UnexpectedAnswerException.empty();
		}
		return value;
	}

}
