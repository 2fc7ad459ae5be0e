/**
 * Reads a list of leads to its end, whatever happens to the list meanwhile.
 */
@NullMarked
package io.github.loftyspring.samples.leadexport.list;

import org.jspecify.annotations.NullMarked;
