/**
 * Leads: generated people, and what was changed about them.
 */
@NullMarked
package io.github.loftyspring.sandbox.lead;

import org.jspecify.annotations.NullMarked;
