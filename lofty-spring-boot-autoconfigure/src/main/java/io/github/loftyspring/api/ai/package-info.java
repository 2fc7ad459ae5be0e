/**
 * The operations that have Lofty write or analyse something.
 */
@NullMarked
package io.github.loftyspring.api.ai;

import org.jspecify.annotations.NullMarked;
