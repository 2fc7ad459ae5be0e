package io.github.loftyspring.samples.webapp.account;

import org.jspecify.annotations.Nullable;

/**
 * The Lofty account of a user: what this application shows of {@code GET /v1.0/me}.
 *
 * @param firstName given name
 * @param lastName family name
 * @param email e-mail address
 */
record LoftyAccount(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
}
