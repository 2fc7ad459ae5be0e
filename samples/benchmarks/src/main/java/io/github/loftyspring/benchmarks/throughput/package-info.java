/**
 * Calls a second, beside a plain WebClient.
 */
@NullMarked
package io.github.loftyspring.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
