/**
 * The operations on the team's agents.
 */
@NullMarked
package io.github.loftyspring.api.agent;

import org.jspecify.annotations.NullMarked;
