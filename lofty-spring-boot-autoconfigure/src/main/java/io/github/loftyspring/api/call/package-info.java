/**
 * The operations on calls by the dialer.
 */
@NullMarked
package io.github.loftyspring.api.call;

import org.jspecify.annotations.NullMarked;
