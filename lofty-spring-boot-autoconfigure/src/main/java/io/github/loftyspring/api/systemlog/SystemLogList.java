package io.github.loftyspring.api.systemlog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists events. It says by a number whether there are more.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SystemLogList(@JsonProperty("hasMore") @Nullable Integer more,
		List<SystemLog> timeLines) implements ListAnswer<SystemLog> {

	SystemLogList {
		timeLines = WireValues.list(timeLines);
	}

	@Override
	public List<SystemLog> items() {
		return this.timeLines;
	}

	@Override
	public @Nullable Boolean hasMore() {
		return (this.more != null) ? this.more != 0 : null;
	}

}
