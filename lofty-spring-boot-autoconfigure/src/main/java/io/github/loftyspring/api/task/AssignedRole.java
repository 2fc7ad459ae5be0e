package io.github.loftyspring.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The role, among those who look after a lead, that a task is for.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record AssignedRole(String value) implements OpenValue<String> {

	/** The lead's agent. */
	public static final AssignedRole AGENT = new AssignedRole("Agent");

	/** The agent's assistant. */
	public static final AssignedRole ASSISTANT = new AssignedRole("Assistant");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public AssignedRole {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable AssignedRole read(@Nullable String value) {
		return WireValues.ifText(value, AssignedRole::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
