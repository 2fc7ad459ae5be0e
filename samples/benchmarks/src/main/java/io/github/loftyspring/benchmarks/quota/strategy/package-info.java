/**
 * The ways of staying inside a quota that are compared.
 */
@NullMarked
package io.github.loftyspring.benchmarks.quota.strategy;

import org.jspecify.annotations.NullMarked;
