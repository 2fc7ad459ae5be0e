package io.github.loftyspring.samples.cli;

import io.github.loftyspring.api.task.TaskType;

/**
 * The kinds of tasks.
 */
final class TaskTypes extends NamedValues<TaskType> {

	TaskTypes() {
		super("a type of tasks", TaskType.class);
	}

}
