/**
 * Follows the quota that only the server counts: reads the rate-limit headers, keeps the
 * window they describe and hands out permits inside it.
 * <p>
 * A call takes its permit in {@link io.github.loftyspring.ratelimit.RateLimitFilter};
 * waiting calls stand in a queue without holding a thread; the arithmetic of the window
 * is a {@code QuotaLedger}.
 */
@NullMarked
package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.NullMarked;
