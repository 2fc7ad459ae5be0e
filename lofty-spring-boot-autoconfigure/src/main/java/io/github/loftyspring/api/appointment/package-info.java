/**
 * The operations on appointments.
 */
@NullMarked
package io.github.loftyspring.api.appointment;

import org.jspecify.annotations.NullMarked;
