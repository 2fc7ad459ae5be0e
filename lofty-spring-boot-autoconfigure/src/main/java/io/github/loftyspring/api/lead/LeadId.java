package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that names a lead.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadId(@Nullable Long leadId) implements Answer<Long> {

	@Override
	public @Nullable Long value() {
		return this.leadId;
	}
}
