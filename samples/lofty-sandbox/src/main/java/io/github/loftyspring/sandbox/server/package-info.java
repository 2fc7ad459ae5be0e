/**
 * The servlet container and the order of the filters.
 */
@NullMarked
package io.github.loftyspring.sandbox.server;

import org.jspecify.annotations.NullMarked;
