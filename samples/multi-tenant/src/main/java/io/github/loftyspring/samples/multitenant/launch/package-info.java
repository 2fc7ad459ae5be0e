/**
 * Starts everything by one command.
 */
@NullMarked
package io.github.loftyspring.samples.multitenant.launch;

import org.jspecify.annotations.NullMarked;
