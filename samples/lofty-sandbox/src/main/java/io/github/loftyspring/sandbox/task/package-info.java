/**
 * Tasks on leads, both versions.
 */
@NullMarked
package io.github.loftyspring.sandbox.task;

import org.jspecify.annotations.NullMarked;
