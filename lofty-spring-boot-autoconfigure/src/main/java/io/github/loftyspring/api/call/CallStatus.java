package io.github.loftyspring.api.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How a call ended.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CallStatus(String value) implements OpenValue<String> {

	/** It took place. */
	public static final CallStatus COMPLETED = new CallStatus("Completed");

	/** It was missed. */
	public static final CallStatus MISSED = new CallStatus("Missed");

	/** It failed. */
	public static final CallStatus FAILED = new CallStatus("Failed");

	/** The line was busy. */
	public static final CallStatus BUSY = new CallStatus("Busy");

	/** Nobody answered. */
	public static final CallStatus NO_ANSWER = new CallStatus("NoAnswer");

	/** A voice mailbox answered. */
	public static final CallStatus VOICE_MAIL = new CallStatus("VoiceMail");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CallStatus {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CallStatus read(@Nullable String value) {
		return WireValues.ifText(value, CallStatus::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
