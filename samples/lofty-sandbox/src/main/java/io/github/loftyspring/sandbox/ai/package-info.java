/**
 * The operations with a lower request limit.
 */
@NullMarked
package io.github.loftyspring.sandbox.ai;

import org.jspecify.annotations.NullMarked;
