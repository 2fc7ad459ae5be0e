package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What became of an e-mail.
 *
 * @param value the event as Lofty has it
 * @since 0.1.0
 */
public record EmailEvent(String value) implements OpenValue<String> {

	/** It was sent. */
	public static final EmailEvent SENT = new EmailEvent("Sent");

	/** It was opened. */
	public static final EmailEvent OPENED = new EmailEvent("Opened");

	/** It could not be delivered. */
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
		return WireValues.ifText(value, EmailEvent::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
