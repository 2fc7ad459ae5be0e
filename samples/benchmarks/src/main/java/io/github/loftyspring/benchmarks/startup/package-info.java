/**
 * What the starter adds to the start of a web application.
 */
@NullMarked
package io.github.loftyspring.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
