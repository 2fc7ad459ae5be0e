/**
 * A local Lofty to develop and test against. {@link LoftySandbox} starts it.
 */
@NullMarked
package io.github.loftyspring.sandbox;

import org.jspecify.annotations.NullMarked;
