/**
 * Programs that print measured figures.
 */
@NullMarked
package io.github.loftyspring.benchmarks;

import org.jspecify.annotations.NullMarked;
