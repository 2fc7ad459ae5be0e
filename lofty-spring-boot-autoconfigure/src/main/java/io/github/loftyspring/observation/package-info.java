/**
 * What a call looks like to Micrometer.
 */
@NullMarked
package io.github.loftyspring.observation;

import org.jspecify.annotations.NullMarked;
