package io.github.loftyspring.api.ai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that holds the summary of a call, or none while there is none.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallSummaryAnswer(@Nullable CallSummary data) implements Answer<CallSummary> {

	private static final CallSummary NONE = new CallSummary(null, null, null, null, null, null, List.of(), null, null);

	@Override
	public CallSummary value() {
		return (this.data != null) ? this.data : NONE;
	}

}
