/**
 * Tenants: their sign-up, and what is known of them.
 */
@NullMarked
package io.github.loftyspring.samples.multitenant.tenant;

import org.jspecify.annotations.NullMarked;
