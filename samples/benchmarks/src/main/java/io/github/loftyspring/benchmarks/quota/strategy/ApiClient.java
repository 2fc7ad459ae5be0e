package io.github.loftyspring.benchmarks.quota.strategy;

import reactor.core.publisher.Mono;

/**
 * A client that consists of an {@link Api} and what to do with it.
 *
 * @param api sends the requests
 * @param call makes a call, and waits and repeats it
 */
record ApiClient(Api api, Mono<Boolean> call) implements Client {

	@Override
	public void close() {
		this.api.close();
	}

}
