package io.github.loftyspring.benchmarks.quota.strategy;

import reactor.core.publisher.Mono;

/**
 * Makes calls on a quota.
 */
public interface Client extends AutoCloseable {

	/**
	 * Makes a call, and waits and repeats it as the strategy has it.
	 * @return whether the call was accepted in the end; {@code false} when it was given
	 * up
	 */
	Mono<Boolean> call();

	@Override
	void close();

}
