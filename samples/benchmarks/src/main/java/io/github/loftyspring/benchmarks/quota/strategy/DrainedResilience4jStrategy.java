package io.github.loftyspring.benchmarks.quota.strategy;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import reactor.core.publisher.Mono;

/**
 * Resilience4j's rate limiter with the limit split among the instances, and drained when
 * an answer tells that nothing remains.
 */
final class DrainedResilience4jStrategy implements Strategy {

	@Override
	public String title() {
		return "Resilience4j, split, drained";
	}

	@Override
	public Client client(Setup setup) {
		Api api = new Api(setup);
		RateLimiter limiter = Resilience4jStrategy.limiter(setup, setup.limit() / setup.instances());
		Mono<Answer> request = api.send().doOnNext((answer) -> {
			if (answer.remaining() == 0) {
				limiter.drainPermissions();
			}
		});
		return new ApiClient(api, api.untilAccepted(Resilience4jStrategy.limited(request, limiter))
			.onErrorReturn(RequestNotPermitted.class, false));
	}

}
