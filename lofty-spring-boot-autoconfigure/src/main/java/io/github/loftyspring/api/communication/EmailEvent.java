package io.github.loftyspring.api.communication;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What happened to an e-mail.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record EmailEvent(String value) implements OpenValue<String> {

	/** It was sent. */
	public static final EmailEvent SENT = new EmailEvent("Sent");

	/** It was opened. */
	public static final EmailEvent OPENED = new EmailEvent("Opened");

	/** It came back. */
	public static final EmailEvent BOUNCED = new EmailEvent("Bounced");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public EmailEvent {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable EmailEvent read(@Nullable String value) {
		return WireValues.ifText(value, EmailEvent::of);
	}

	/**
	 * Lofty does not always write the values with the same capitals.
	 */
	private static EmailEvent of(String value) {
		return Stream.of(SENT, OPENED, BOUNCED)
			.filter((known) -> known.value.equalsIgnoreCase(value))
			.findFirst()
			.orElseGet(() -> new EmailEvent(value));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
