/**
 * Writes the operations that users call from the HTTP interfaces that declare them, so
 * that each operation is declared once and serves reactive and blocking callers.
 */
@NullMarked
package io.github.loftyspring.processor;

import org.jspecify.annotations.NullMarked;
