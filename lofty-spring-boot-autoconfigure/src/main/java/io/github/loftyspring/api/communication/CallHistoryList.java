package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists calls in short.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallHistoryList(List<CallHistoryEntry> calls) implements ListAnswer<CallHistoryEntry> {

	CallHistoryList {
		calls = WireValues.list(calls);
	}

	@Override
	public List<CallHistoryEntry> items() {
		return this.calls;
	}

}
