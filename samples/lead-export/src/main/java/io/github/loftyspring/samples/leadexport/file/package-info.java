/**
 * What an export writes, so that a kill at any moment loses and repeats nothing.
 */
@NullMarked
package io.github.loftyspring.samples.leadexport.file;

import org.jspecify.annotations.NullMarked;
