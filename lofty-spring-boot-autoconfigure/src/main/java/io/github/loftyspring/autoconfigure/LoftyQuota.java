package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import org.jspecify.annotations.Nullable;

/**
 * The quota that the client keeps, if it keeps one.
 *
 * @param limiter the limiter, {@code null} when it is switched off
 */
record LoftyQuota(@Nullable LoftyRateLimiter limiter) {
}
