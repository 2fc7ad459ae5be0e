/**
 * Notes on leads.
 */
@NullMarked
package io.github.loftyspring.sandbox.note;

import org.jspecify.annotations.NullMarked;
