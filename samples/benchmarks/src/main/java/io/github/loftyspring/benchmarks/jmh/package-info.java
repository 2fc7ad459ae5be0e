/**
 * Nanoseconds, measured by JMH.
 */
@NullMarked
package io.github.loftyspring.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
