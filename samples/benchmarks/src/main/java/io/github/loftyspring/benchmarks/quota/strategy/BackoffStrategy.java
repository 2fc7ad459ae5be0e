package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;

import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reactor's {@code Retry.backoff}: calls when it likes, and repeats after pauses that
 * double, with the operator's own jitter.
 */
final class BackoffStrategy implements Strategy {

	private static final int RETRIES = 8;

	/** One thirtieth of the window: 2 s where the window is a minute. */
	private static final int FIRST_PAUSE = 30;

	@Override
	public String title() {
		return "Reactor Retry.backoff";
	}

	@Override
	public Client client(Setup setup) {
		Api api = new Api(setup);
		Duration pause = setup.window().dividedBy(FIRST_PAUSE);
		Mono<Boolean> call = api.sendOrFail()
			.retryWhen(Retry.backoff(RETRIES, pause)
				.filter(ThrottledException.class::isInstance)
				.onRetryExhaustedThrow((retry, last) -> last.failure()))
			.thenReturn(true)
			.onErrorReturn(ThrottledException.class, false);
		return new ApiClient(api, call);
	}

}
