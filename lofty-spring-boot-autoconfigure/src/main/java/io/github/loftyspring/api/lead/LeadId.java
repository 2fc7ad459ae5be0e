package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The answer that names a lead.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadId(@Nullable Long leadId) {
}
