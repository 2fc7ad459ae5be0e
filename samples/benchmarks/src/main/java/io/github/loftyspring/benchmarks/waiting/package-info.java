/**
 * What calls cost that wait for the quota.
 */
@NullMarked
package io.github.loftyspring.benchmarks.waiting;

import org.jspecify.annotations.NullMarked;
