/**
 * The way of a call between the templates and the wire: the order of the stages, error
 * decoding, retries, content types.
 */
@NullMarked
package io.github.loftyspring.http;

import org.jspecify.annotations.NullMarked;
