package io.github.loftyspring.benchmarks.quota.server;

/**
 * A quota that a client may use now.
 *
 * @param id its id at the server
 * @param millisToFirstWindow milliseconds until the first measured window begins
 */
public record OpenedQuota(String id, long millisToFirstWindow) {
}
