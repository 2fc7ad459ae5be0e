package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What happens to a call to the number of a sales agent.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CallTransferType(String value) implements OpenValue<String> {

	/** It is not passed on. */
	public static final CallTransferType DISABLED = new CallTransferType("Disabled");

	/** It is passed on to the lead's agent. */
	public static final CallTransferType TO_ASSIGNED_AGENT = new CallTransferType("ToAssignedAgent");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CallTransferType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CallTransferType read(@Nullable String value) {
		return WireValues.ifText(value, CallTransferType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
