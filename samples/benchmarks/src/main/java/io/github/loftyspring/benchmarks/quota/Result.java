package io.github.loftyspring.benchmarks.quota;

import io.github.loftyspring.benchmarks.quota.server.QuotaReport;

/**
 * What one strategy came to in one scenario.
 *
 * @param strategy title of the strategy
 * @param report what the server counted
 * @param waits how long the calls took
 */
record Result(String strategy, QuotaReport report, Waits waits) {
}
