package io.github.loftyspring.api.task;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that names a task.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TaskId(@Nullable Long taskId) implements Answer<Long> {

	@Override
	public @Nullable Long value() {
		return this.taskId;
	}

}
