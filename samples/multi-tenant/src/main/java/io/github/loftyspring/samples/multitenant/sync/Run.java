package io.github.loftyspring.samples.multitenant.sync;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A run for one tenant, whose lease this instance holds.
 *
 * @param tenant the tenant's name
 * @param all whether it reads all leads; otherwise the new ones
 * @param number the number of the last run of all leads, or of this one
 * @param cursor where a run of all leads goes on that was interrupted
 * @param newest when the newest lead in the database was created
 */
record Run(String tenant, boolean all, long number, @Nullable String cursor, @Nullable Instant newest) {
}
