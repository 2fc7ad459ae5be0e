/**
 * The client for the Lofty Open API: operations, templates and exceptions.
 */
@NullMarked
package io.github.loftyspring;

import org.jspecify.annotations.NullMarked;
