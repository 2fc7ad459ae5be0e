/**
 * Lofty's error bodies.
 */
@NullMarked
package io.github.loftyspring.sandbox.error;

import org.jspecify.annotations.NullMarked;
