package io.github.loftyspring.ratelimit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the store of a shared quota was reachable when it was last used. While it is
 * not, an instance follows the headers alone.
 *
 * @param available whether it was reachable
 * @param since since when, on this machine's clock
 * @param cause simple name of the exception that made it unavailable, or {@code null}
 * @since 0.1.0
 */
public record QuotaStoreStatus(boolean available, Instant since, @Nullable String cause) {
}
