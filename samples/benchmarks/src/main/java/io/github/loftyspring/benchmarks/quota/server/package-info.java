/**
 * A server that grants quotas in fixed windows, in a process of its own.
 */
@NullMarked
package io.github.loftyspring.benchmarks.quota.server;

import org.jspecify.annotations.NullMarked;
