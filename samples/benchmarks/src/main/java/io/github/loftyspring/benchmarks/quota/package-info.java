/**
 * The quota beside other ways of staying inside one: what the server counts, and how long
 * calls wait.
 */
@NullMarked
package io.github.loftyspring.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
