package io.github.loftyspring.api.task;

import java.time.Instant;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A change of a task by the first version of the API. Holds the fields that were set and
 * sends no others; Lofty leaves those as they are.
 *
 * @since 0.1.0
 */
public final class TaskV1Update extends RequestBody {

	private TaskV1Update(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an update.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns an update that marks a task as done.
	 * @return the update
	 */
	public static TaskV1Update finished() {
		return builder().finishFlag(true).build();
	}

	/**
	 * Builds an update. Every method checks its argument at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets what is to be done.
		 * @param content the text, not blank
		 * @return this builder
		 */
		public Builder content(String content) {
			return setText("content", content);
		}

		/**
		 * Sets until when it is to be done.
		 * @param deadline the time
		 * @return this builder
		 */
		public Builder deadline(Instant deadline) {
			return setEpochMillis("deadline", deadline);
		}

		/**
		 * Sets what kind of task it is.
		 * @param type the kind, no appointment
		 * @return this builder
		 */
		public Builder type(TaskType type) {
			NewTaskV1.checkType(type);
			return set("type", type);
		}

		/**
		 * Sets the role that it is for.
		 * @param assignedRole the role
		 * @return this builder
		 */
		public Builder assignedRole(AssignedRole assignedRole) {
			return set("assignedRole", assignedRole);
		}

		/**
		 * Marks the task as done. Lofty then leaves everything else as it is, and refuses
		 * this for tasks of a smart plan.
		 * @param finished {@code true} if it is done
		 * @return this builder
		 */
		public Builder finishFlag(boolean finished) {
			return set("finishFlag", finished);
		}

		/**
		 * Builds the update.
		 * @return the update
		 * @throws IllegalArgumentException when nothing was set
		 */
		public TaskV1Update build() {
			Assert.notEmpty(toMap(), "'update' must set at least one field");
			return new TaskV1Update(this);
		}

	}

}
