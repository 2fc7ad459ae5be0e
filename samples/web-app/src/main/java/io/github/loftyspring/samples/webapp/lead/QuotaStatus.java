package io.github.loftyspring.samples.webapp.lead;

import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;

/**
 * The quota as a page shows it.
 *
 * @param limit requests per window
 * @param remaining requests left in the current window
 * @param reset when there are more again, in words
 */
record QuotaStatus(int limit, int remaining, String reset) {

	static QuotaStatus of(RateLimitSnapshot quota, Instant now) {
		String reset = (quota.resetAt() != null)
				? "in %d s".formatted(Math.max(0, Duration.between(now, quota.resetAt()).toSeconds())) : "not known";
		return new QuotaStatus(quota.limit(), quota.remaining(), reset);
	}

}
