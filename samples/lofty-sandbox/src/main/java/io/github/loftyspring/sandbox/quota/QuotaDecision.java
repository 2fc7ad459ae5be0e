package io.github.loftyspring.sandbox.quota;

import java.time.Instant;

/**
 * Whether a request is let through, and what the headers say.
 *
 * @param accepted whether it is
 * @param limit requests in a window
 * @param remaining requests left in the window
 * @param reset when the next window begins
 * @since 0.1.0
 */
public record QuotaDecision(boolean accepted, int limit, int remaining, Instant reset) {
}
