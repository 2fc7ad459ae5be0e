/**
 * The operation on the team's vendors.
 */
@NullMarked
package io.github.loftyspring.api.vendor;

import org.jspecify.annotations.NullMarked;
