/**
 * A web application whose users connect their Lofty accounts.
 */
@NullMarked
package io.github.loftyspring.samples.webapp;

import org.jspecify.annotations.NullMarked;
