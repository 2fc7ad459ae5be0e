/**
 * Pages that show leads.
 */
@NullMarked
package io.github.loftyspring.samples.webapp.lead;

import org.jspecify.annotations.NullMarked;
