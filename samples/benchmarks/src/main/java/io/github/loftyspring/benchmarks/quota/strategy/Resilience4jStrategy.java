package io.github.loftyspring.benchmarks.quota.strategy;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import reactor.core.publisher.Mono;

/**
 * Resilience4j's rate limiter with its Reactor operator: the whole limit in each
 * instance, and nobody tells it of the headers. A request that is answered with 429 takes
 * a further permit.
 */
final class Resilience4jStrategy implements Strategy {

	@Override
	public String title() {
		return "Resilience4j";
	}

	@Override
	public Client client(Setup setup) {
		Api api = new Api(setup);
		return new ApiClient(api, api.untilAccepted(limited(api.send(), limiter(setup, setup.limit())))
			.onErrorReturn(RequestNotPermitted.class, false));
	}

	static RateLimiter limiter(Setup setup, int limit) {
		return RateLimiter.of("quota",
				RateLimiterConfig.custom()
					.limitForPeriod(limit)
					.limitRefreshPeriod(setup.window())
					.timeoutDuration(setup.patience())
					.build());
	}

	static Mono<Answer> limited(Mono<Answer> request, RateLimiter limiter) {
		return request.transformDeferred(RateLimiterOperator.of(limiter));
	}

}
