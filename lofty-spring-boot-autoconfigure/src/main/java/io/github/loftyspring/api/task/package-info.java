/**
 * The operations on tasks and appointments.
 */
@NullMarked
package io.github.loftyspring.api.task;

import org.jspecify.annotations.NullMarked;
