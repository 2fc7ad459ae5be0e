package io.github.loftyspring.api.task;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists tasks.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TaskList(List<Task> tasks) implements ListAnswer<Task> {

	TaskList {
		tasks = WireValues.list(tasks);
	}

	@Override
	public List<Task> items() {
		return this.tasks;
	}

}
