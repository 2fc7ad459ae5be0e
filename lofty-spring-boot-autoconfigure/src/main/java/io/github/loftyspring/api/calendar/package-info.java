/**
 * The operations on the calendar.
 */
@NullMarked
package io.github.loftyspring.api.calendar;

import org.jspecify.annotations.NullMarked;
