/**
 * The operations on the transactions of leads.
 */
@NullMarked
package io.github.loftyspring.api.transaction;

import org.jspecify.annotations.NullMarked;
