/**
 * An export of leads to files: its options, its target and its runs.
 */
@NullMarked
package io.github.loftyspring.samples.leadexport;

import org.jspecify.annotations.NullMarked;
