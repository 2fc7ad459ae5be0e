package io.github.loftyspring.api.agent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that says whether all tags were added.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgentTagsAdded(@Nullable Boolean data) implements Answer<Boolean> {

	@Override
	public Boolean value() {
		return !Boolean.FALSE.equals(this.data);
	}

}
