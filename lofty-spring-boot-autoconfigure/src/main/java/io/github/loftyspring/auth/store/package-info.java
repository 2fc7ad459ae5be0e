/**
 * Keeps the tokens of users who connected a Lofty account: in memory, or below
 * {@code .jdbc} in a database that several instances share. It knows neither HTTP nor the
 * rest of the client.
 */
@NullMarked
package io.github.loftyspring.auth.store;

import org.jspecify.annotations.NullMarked;
