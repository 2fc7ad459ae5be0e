package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A role that somebody has for a lead.
 *
 * @param value the role as Lofty has it
 * @since 0.1.0
 */
public record AssigneeRole(String value) implements OpenValue<String> {

	/** The agent. */
	public static final AssigneeRole AGENT = new AssigneeRole("Agent");

	/** The assistant. */
	public static final AssigneeRole ASSISTANT = new AssigneeRole("Assistant");

	/** The lender. */
	public static final AssigneeRole LENDER = new AssigneeRole("Lender");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public AssigneeRole {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable AssigneeRole read(@Nullable String value) {
		return WireValues.ifText(value, AssigneeRole::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
