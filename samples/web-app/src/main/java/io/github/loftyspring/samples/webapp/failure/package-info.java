/**
 * Pages for what goes wrong.
 */
@NullMarked
package io.github.loftyspring.samples.webapp.failure;

import org.jspecify.annotations.NullMarked;
