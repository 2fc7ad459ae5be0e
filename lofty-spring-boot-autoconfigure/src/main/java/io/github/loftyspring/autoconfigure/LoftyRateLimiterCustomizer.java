package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;

/**
 * Is given the rate limiter when the client begins to use it.
 */
@FunctionalInterface
interface LoftyRateLimiterCustomizer {

	void customize(LoftyRateLimiter limiter);

}
