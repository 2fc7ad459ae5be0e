/**
 * The operations on what a team has set up for its leads.
 */
@NullMarked
package io.github.loftyspring.api.team;

import org.jspecify.annotations.NullMarked;
