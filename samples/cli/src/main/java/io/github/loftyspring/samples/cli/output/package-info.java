/**
 * How answers are shown.
 */
@NullMarked
package io.github.loftyspring.samples.cli.output;

import org.jspecify.annotations.NullMarked;
