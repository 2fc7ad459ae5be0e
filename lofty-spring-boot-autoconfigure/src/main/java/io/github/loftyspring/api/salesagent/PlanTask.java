package io.github.loftyspring.api.salesagent;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A task that a sales agent has planned.
 *
 * @param id the task's id
 * @param content what is to be done
 * @param taskType what kind of task it is, such as {@code CALL}
 * @param status how it stands
 * @param dueAt until when it is to be done
 * @param createdAt when it was created
 * @param assignedTo the id of the user who has to do it
 * @param creatorId the user id of who created it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanTask(@Nullable Long id, @Nullable String content, @Nullable String taskType,
		@Nullable PlanTaskStatus status, @WireInstant @Nullable Instant dueAt, @WireInstant @Nullable Instant createdAt,
		@Nullable Long assignedTo, @Nullable Long creatorId) {
}
