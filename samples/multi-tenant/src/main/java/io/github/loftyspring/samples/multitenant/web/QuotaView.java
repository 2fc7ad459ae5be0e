package io.github.loftyspring.samples.multitenant.web;

import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;

/**
 * The quota in words.
 *
 * @param limit requests a window
 * @param remaining requests left
 * @param reset when there are new ones
 */
record QuotaView(int limit, int remaining, String reset) {

	static QuotaView of(RateLimitSnapshot quota, Instant now) {
		Instant resetAt = quota.resetAt();
		if (resetAt == null || resetAt.isBefore(now)) {
			return new QuotaView(quota.limit(), quota.remaining(), "no request in this window yet");
		}
		return new QuotaView(quota.limit(), quota.remaining(),
				"new ones in %d s".formatted(Duration.between(now, resetAt).toSeconds()));
	}

}
