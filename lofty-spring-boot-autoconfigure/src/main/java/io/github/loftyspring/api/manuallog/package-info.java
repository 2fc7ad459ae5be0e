/**
 * The operations on communication that was logged by hand.
 */
@NullMarked
package io.github.loftyspring.api.manuallog;

import org.jspecify.annotations.NullMarked;
