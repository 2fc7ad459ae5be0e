package io.github.loftyspring.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What is to be done.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record TaskType(String value) implements OpenValue<String> {

	/** Something else. */
	public static final TaskType OTHER = new TaskType("Other");

	/** A call. */
	public static final TaskType CALL = new TaskType("Call");

	/** An e-mail. */
	public static final TaskType EMAIL = new TaskType("Email");

	/** A text message. */
	public static final TaskType TEXT = new TaskType("Text");

	/** An appointment, which the first version of the API does not know. */
	public static final TaskType APPOINTMENT = new TaskType("Appointment");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public TaskType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable TaskType read(@Nullable String value) {
		return WireValues.ifText(value, TaskType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
