package io.github.loftyspring.api.task;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists tasks of the first version.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TaskV1List(List<TaskV1> taskList) implements ListAnswer<TaskV1> {

	TaskV1List {
		taskList = WireValues.list(taskList);
	}

	@Override
	public List<TaskV1> items() {
		return this.taskList;
	}

}
