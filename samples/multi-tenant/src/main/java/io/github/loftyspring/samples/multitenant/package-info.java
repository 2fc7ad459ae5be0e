/**
 * A service for many Lofty accounts.
 */
@NullMarked
package io.github.loftyspring.samples.multitenant;

import org.jspecify.annotations.NullMarked;
