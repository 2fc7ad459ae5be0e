/**
 * A single-page client and the server behind it.
 */
@NullMarked
package io.github.loftyspring.samples.spa;

import org.jspecify.annotations.NullMarked;
