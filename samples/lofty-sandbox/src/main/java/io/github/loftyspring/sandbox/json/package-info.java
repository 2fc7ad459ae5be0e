/**
 * Reading and writing JSON and the wire's formats.
 */
@NullMarked
package io.github.loftyspring.sandbox.json;

import org.jspecify.annotations.NullMarked;
