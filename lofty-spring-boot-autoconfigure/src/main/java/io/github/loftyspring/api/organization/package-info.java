/**
 * The operations on the organization of agents: the company and its offices.
 */
@NullMarked
package io.github.loftyspring.api.organization;

import org.jspecify.annotations.NullMarked;
