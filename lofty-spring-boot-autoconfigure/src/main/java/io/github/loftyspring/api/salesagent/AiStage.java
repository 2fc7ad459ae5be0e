package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How far the sales agent is with a lead.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record AiStage(String value) implements OpenValue<String> {

	/** It needs attention first. */
	public static final AiStage HIGH_PRIORITY = new AiStage("HIGH_PRIORITY");

	/** The sales agent is in talks with it. */
	public static final AiStage AI_PROSPECTING = new AiStage("AI_PROSPECTING");

	/** The sales agent watches it. */
	public static final AiStage AI_MONITORING = new AiStage("AI_MONITORING");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public AiStage {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable AiStage read(@Nullable String value) {
		return WireValues.ifText(value, AiStage::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
