/**
 * Copies the leads of all tenants into the database.
 */
@NullMarked
package io.github.loftyspring.samples.multitenant.sync;

import org.jspecify.annotations.NullMarked;
