package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import io.github.loftyspring.ratelimit.bucket4j.Bucket4jQuotaStore;
import io.lettuce.core.RedisClient;

/**
 * This project's quota with the count on Redis: one account for all instances, which
 * follow the headers together. Each instance has a connection of its own.
 */
final class LoftyStoreStrategy implements Strategy {

	/** As the starter has it. */
	private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(500);

	@Override
	public String title() {
		return "Lofty starter, on Redis";
	}

	@Override
	public Client client(Setup setup) {
		RedisClient redis = RedisClient.create(setup.redis());
		Bucket4jQuotaStore store = new Bucket4jQuotaStore(() -> redis, "lofty:" + setup.quota(), REQUEST_TIMEOUT,
				setup.window().multipliedBy(3).plusMinutes(1));
		LoftyRateLimiter limiter = new LoftyRateLimiter("quota",
				new RateLimitSettings(setup.limit(), setup.window(), setup.patience()), store);
		return LoftyStrategy.client(setup, limiter, () -> {
			limiter.close();
			store.close();
			redis.shutdown();
		});
	}

}
