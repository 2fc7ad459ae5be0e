/**
 * Shows how far an export is.
 */
@NullMarked
package io.github.loftyspring.samples.leadexport.progress;

import org.jspecify.annotations.NullMarked;
