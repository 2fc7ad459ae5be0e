package io.github.loftyspring.benchmarks.quota.server;

/**
 * What a quota grants, and for how long it is measured.
 *
 * @param limit requests per window at first
 * @param laterLimit requests per window in the second half of the measured windows
 * @param windowMillis length of the window in milliseconds
 * @param windows number of measured windows
 * @param clockAheadMillis how far the server's clock is ahead, in milliseconds; negative
 * when it is behind
 * @param foreign requests of others in each window
 */
public record QuotaRules(int limit, int laterLimit, long windowMillis, int windows, long clockAheadMillis,
		int foreign) {
}
