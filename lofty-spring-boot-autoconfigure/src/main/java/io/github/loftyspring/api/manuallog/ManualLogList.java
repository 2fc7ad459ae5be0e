package io.github.loftyspring.api.manuallog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists entries, which has the name of a single one.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ManualLogList(List<ManualLog> logType) implements ListAnswer<ManualLog> {

	ManualLogList {
		logType = WireValues.list(logType);
	}

	@Override
	public List<ManualLog> items() {
		return this.logType;
	}

}
