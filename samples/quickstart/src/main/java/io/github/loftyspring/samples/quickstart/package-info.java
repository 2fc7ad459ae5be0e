/**
 * The first call.
 */
@NullMarked
package io.github.loftyspring.samples.quickstart;

import org.jspecify.annotations.NullMarked;
