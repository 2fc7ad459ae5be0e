package io.github.loftyspring.benchmarks.quota;

/**
 * How long calls took, in seconds.
 *
 * @param givenUp number of calls that were given up
 * @param median half of the calls took at most this
 * @param p99 99 of 100 calls took at most this
 * @param longest the longest one
 */
record Waits(int givenUp, double median, double p99, double longest) {
}
