/**
 * What a user sees of the own Lofty account, and how connecting it ends.
 */
@NullMarked
package io.github.loftyspring.samples.webapp.account;

import org.jspecify.annotations.NullMarked;
