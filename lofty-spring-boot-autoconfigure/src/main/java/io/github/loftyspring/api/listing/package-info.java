/**
 * The operations on listings of properties.
 */
@NullMarked
package io.github.loftyspring.api.listing;

import org.jspecify.annotations.NullMarked;
