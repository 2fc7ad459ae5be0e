package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import io.github.loftyspring.api.call.Call;

/**
 * The answer that lists calls.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadCallList(List<Call> calls) implements ListAnswer<Call> {

	LeadCallList {
		calls = WireValues.list(calls);
	}

	@Override
	public List<Call> items() {
		return this.calls;
	}

}
