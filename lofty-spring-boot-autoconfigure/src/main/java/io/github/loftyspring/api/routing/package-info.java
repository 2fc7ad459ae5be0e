/**
 * The operations on how leads are routed to members of a team.
 */
@NullMarked
package io.github.loftyspring.api.routing;

import org.jspecify.annotations.NullMarked;
