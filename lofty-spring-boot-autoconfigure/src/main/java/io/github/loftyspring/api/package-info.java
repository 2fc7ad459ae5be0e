/**
 * What the operations of every resource share: calls, pages, and the formats of Lofty's
 * wire.
 */
@NullMarked
package io.github.loftyspring.api;

import org.jspecify.annotations.NullMarked;
