/**
 * The operations on notes.
 */
@NullMarked
package io.github.loftyspring.api.note;

import org.jspecify.annotations.NullMarked;
