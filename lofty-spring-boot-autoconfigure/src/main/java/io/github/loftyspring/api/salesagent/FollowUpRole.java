package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who follows up with a lead.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record FollowUpRole(String value) implements OpenValue<String> {

	/** The sales agent. */
	public static final FollowUpRole AI = new FollowUpRole("AI");

	/** The lead's agent. */
	public static final FollowUpRole AGENT = new FollowUpRole("Agent");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public FollowUpRole {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable FollowUpRole read(@Nullable String value) {
		return WireValues.ifText(value, FollowUpRole::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
