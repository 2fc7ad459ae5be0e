package io.github.loftyspring.api.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that says whether an agent was told.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpportunityNotified(@Nullable Boolean data) implements Answer<Boolean> {

	@Override
	public Boolean value() {
		return Boolean.TRUE.equals(this.data);
	}

}
