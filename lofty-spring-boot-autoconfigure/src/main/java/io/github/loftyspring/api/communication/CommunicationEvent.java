package io.github.loftyspring.api.communication;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What happened in a communication.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CommunicationEvent(String value) implements OpenValue<String> {

	/** A call. */
	public static final CommunicationEvent CALL = new CommunicationEvent("Call");

	/** A text. */
	public static final CommunicationEvent TEXT = new CommunicationEvent("Text");

	/** An e-mail was sent. */
	public static final CommunicationEvent SENT_EMAIL = new CommunicationEvent("Sent Email");

	/** An e-mail was opened. */
	public static final CommunicationEvent OPENED_EMAIL = new CommunicationEvent("Opened Email");

	/** An e-mail came back. */
	public static final CommunicationEvent BOUNCED_EMAIL = new CommunicationEvent("Bounced Email");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CommunicationEvent {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CommunicationEvent read(@Nullable String value) {
		return WireValues.ifText(value, CommunicationEvent::of);
	}

	/**
	 * Lofty does not always write the values with the same capitals.
	 */
	private static CommunicationEvent of(String value) {
		return Stream.of(CALL, TEXT, SENT_EMAIL, OPENED_EMAIL, BOUNCED_EMAIL)
			.filter((known) -> known.value.equalsIgnoreCase(value))
			.findFirst()
			.orElseGet(() -> new CommunicationEvent(value));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
