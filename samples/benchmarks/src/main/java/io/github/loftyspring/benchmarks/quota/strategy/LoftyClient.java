package io.github.loftyspring.benchmarks.quota.strategy;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.PermitRefusedException;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import reactor.core.publisher.Mono;

/**
 * A client with a {@link RateLimitFilter}. A request that is answered with 429 takes a
 * further permit.
 */
final class LoftyClient implements Client {

	private final LoftyRateLimiter limiter;

	private final Api api;

	LoftyClient(Setup setup, LoftyRateLimiter limiter) {
		this.limiter = limiter;
		this.api = new Api(setup, new RateLimitFilter(limiter));
	}

	@Override
	public Mono<Boolean> call() {
		return this.api.untilAccepted(this.api.send()).onErrorReturn(PermitRefusedException.class, false);
	}

	@Override
	public void close() {
		this.limiter.close();
		this.api.close();
	}

}
