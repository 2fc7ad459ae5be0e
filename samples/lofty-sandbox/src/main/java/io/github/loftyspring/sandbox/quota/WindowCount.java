package io.github.loftyspring.sandbox.quota;

import java.time.Instant;

/**
 * What was counted in one window of one application.
 *
 * @param application the OAuth 2.0 client id, or {@code key:} and the account's name
 * @param ai whether this is the window of the AI operations
 * @param start when the window began, by the server's clock
 * @param accepted requests let through
 * @param refused requests answered 429
 * @since 0.1.0
 */
public record WindowCount(String application, boolean ai, Instant start, int accepted, int refused) {
}
