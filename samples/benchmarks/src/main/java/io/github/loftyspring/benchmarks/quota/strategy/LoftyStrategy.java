package io.github.loftyspring.benchmarks.quota.strategy;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitSettings;

/**
 * This project's quota with the count in memory: an account of its own in each instance,
 * which follows the headers.
 */
final class LoftyStrategy implements Strategy {

	@Override
	public String title() {
		return "Lofty starter";
	}

	@Override
	public Client client(Setup setup) {
		return new LoftyClient(setup,
				new LoftyRateLimiter("quota", new RateLimitSettings(setup.limit(), setup.window(), setup.patience())));
	}

}
