/**
 * The sandbox's clock and its waits.
 */
@NullMarked
package io.github.loftyspring.sandbox.time;

import org.jspecify.annotations.NullMarked;
