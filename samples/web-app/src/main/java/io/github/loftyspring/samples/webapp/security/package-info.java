/**
 * The users of this application, who have nothing to do with Lofty.
 */
@NullMarked
package io.github.loftyspring.samples.webapp.security;

import org.jspecify.annotations.NullMarked;
