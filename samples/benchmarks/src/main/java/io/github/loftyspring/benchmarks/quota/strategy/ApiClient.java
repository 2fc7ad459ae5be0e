package io.github.loftyspring.benchmarks.quota.strategy;

import reactor.core.publisher.Mono;

/**
 * A client that consists of an {@link Api} and what to do with it.
 *
 * @param api sends the requests
 * @param call makes a call, and waits and repeats it
 * @param onClose what else ends with the client
 */
record ApiClient(Api api, Mono<Boolean> call, Runnable onClose) implements Client {

	ApiClient(Api api, Mono<Boolean> call) {
		this(api, call, () -> {
		});
	}

	@Override
	public void close() {
		this.onClose.run();
		this.api.close();
	}

}
