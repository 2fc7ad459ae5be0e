package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;

/**
 * What a client is told.
 *
 * @param url the call
 * @param quota name of the quota
 * @param limit requests per window, at first
 * @param window length of the window
 * @param instances number of instances that share the quota
 * @param patience time after which a call is given up
 * @param redis URI of a Redis that all instances share
 */
public record Setup(String url, String quota, int limit, Duration window, int instances, Duration patience,
		String redis) {
}
