package io.github.loftyspring.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What an agent is reminded of.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record TaskReminderType(String value) implements OpenValue<String> {

	/** A task. */
	public static final TaskReminderType TASK = new TaskReminderType("TASK");

	/** An appointment. */
	public static final TaskReminderType APPOINTMENT = new TaskReminderType("APPOINTMENT");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public TaskReminderType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable TaskReminderType read(@Nullable String value) {
		return WireValues.ifText(value, TaskReminderType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
