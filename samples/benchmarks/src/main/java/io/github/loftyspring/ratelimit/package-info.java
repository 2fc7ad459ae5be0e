/**
 * Lets a benchmark into the quota's package.
 */
@NullMarked
package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.NullMarked;
