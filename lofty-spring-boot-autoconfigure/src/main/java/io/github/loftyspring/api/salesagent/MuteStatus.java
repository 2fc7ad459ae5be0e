package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that tells whether a sales agent was stopped from following up with a lead.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MuteStatus(@Nullable Data data) implements Answer<Boolean> {

	@Override
	public @Nullable Boolean value() {
		return (this.data != null) ? WireValues.ifText(this.data.mute(), Boolean::valueOf) : null;
	}

	/**
	 * What the answer holds: a text that is {@code true} or {@code false}.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Data(@Nullable String mute) {
	}

}
