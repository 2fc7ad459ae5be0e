/**
 * Compares what is declared with the vendor's machine-readable contract.
 */
@NullMarked
package io.github.loftyspring.api.contract;

import org.jspecify.annotations.NullMarked;
