package io.github.loftyspring.ratelimit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The quota as last known.
 *
 * @param limit requests per window
 * @param remaining requests that can still be sent in the current window, with the
 * requests in flight already taken off
 * @param resetAt when the current window ends, on this machine's clock, or {@code null}
 * while no answer has told it
 * @since 0.1.0
 */
public record RateLimitSnapshot(int limit, int remaining, @Nullable Instant resetAt) {
}
