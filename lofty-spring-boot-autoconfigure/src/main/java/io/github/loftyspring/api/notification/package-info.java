/**
 * The operations that notify agents.
 */
@NullMarked
package io.github.loftyspring.api.notification;

import org.jspecify.annotations.NullMarked;
