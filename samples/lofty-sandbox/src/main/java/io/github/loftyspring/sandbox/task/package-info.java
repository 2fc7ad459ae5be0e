/**
 * Tasks on leads, version 1.
 */
@NullMarked
package io.github.loftyspring.sandbox.task;

import org.jspecify.annotations.NullMarked;
