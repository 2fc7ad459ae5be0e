package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who was in touch with whom.
 *
 * @param value the direction as Lofty has it
 * @since 0.1.0
 */
public record ActivityDirection(String value) implements OpenValue<String> {

	/** The lead with the agent. */
	public static final ActivityDirection INBOUND = new ActivityDirection("Inbound");

	/** The agent with the lead. */
	public static final ActivityDirection OUTBOUND = new ActivityDirection("Outbound");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ActivityDirection {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ActivityDirection read(@Nullable String value) {
		return WireValues.ifText(value, ActivityDirection::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
