/**
 * Answers that go wrong on demand.
 */
@NullMarked
package io.github.loftyspring.sandbox.fault;

import org.jspecify.annotations.NullMarked;
