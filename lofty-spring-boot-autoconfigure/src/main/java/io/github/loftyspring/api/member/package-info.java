/**
 * The operations on the members of a team.
 */
@NullMarked
package io.github.loftyspring.api.member;

import org.jspecify.annotations.NullMarked;
