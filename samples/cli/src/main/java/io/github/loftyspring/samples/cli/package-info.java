/**
 * The commands.
 */
@NullMarked
package io.github.loftyspring.samples.cli;

import org.jspecify.annotations.NullMarked;
