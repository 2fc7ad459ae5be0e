package io.github.loftyspring.api.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What came of a call, as the agent has it.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CallOutcome(String value) implements OpenValue<String> {

	/** They talked. */
	public static final CallOutcome TALKED = new CallOutcome("Talked");

	/** The agent left a message. */
	public static final CallOutcome VOICE_MESSAGE = new CallOutcome("VoiceMessage");

	/** Nobody answered. */
	public static final CallOutcome NO_ANSWER = new CallOutcome("NoAnswer");

	/** The number is wrong. */
	public static final CallOutcome BAD_NUMBER = new CallOutcome("BadNumber");

	/** The number must not be called. */
	public static final CallOutcome DNC_NUMBER = new CallOutcome("DNCNumber");

	/** The lead must not be called. */
	public static final CallOutcome DNC_CONTACT = new CallOutcome("DNCContact");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CallOutcome {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CallOutcome read(@Nullable String value) {
		return WireValues.ifText(value, CallOutcome::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
