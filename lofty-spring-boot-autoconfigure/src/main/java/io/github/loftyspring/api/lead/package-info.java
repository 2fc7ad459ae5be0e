/**
 * Leads: the people a Lofty account knows.
 */
@NullMarked
package io.github.loftyspring.api.lead;

import org.jspecify.annotations.NullMarked;
