package io.github.loftyspring.api;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
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

	/**
	 * Reads items one by one. The thread that takes an item waits for it if it is not
	 * there yet; closing the stream cancels what is under way.
	 * @param <T> the type of the items
	 * @param items the items
	 * @return the items, lazily, for one thread at a time
	 */
	default <T> Stream<T> stream(Flux<T> items) {
		OnDemandItems<T> source = new OnDemandItems<>(items, this);
		return StreamSupport.stream(source, false).onClose(source::close);
	}

}
