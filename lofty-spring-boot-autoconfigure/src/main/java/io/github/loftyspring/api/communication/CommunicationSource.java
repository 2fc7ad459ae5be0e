package io.github.loftyspring.api.communication;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How a communication came about.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CommunicationSource(String value) implements OpenValue<String> {

	/** Lofty made it by itself. */
	public static final CommunicationSource AUTO = new CommunicationSource("AUTO");

	/** Somebody made it in Lofty. */
	public static final CommunicationSource MANUAL = new CommunicationSource("MANUAL");

	/** It took place elsewhere, and somebody wrote it down. */
	public static final CommunicationSource LOGGED = new CommunicationSource("LOGGED");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CommunicationSource {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CommunicationSource read(@Nullable String value) {
		return WireValues.ifText(value, CommunicationSource::of);
	}

	/**
	 * Lofty does not always write the values with the same capitals.
	 */
	private static CommunicationSource of(String value) {
		return Stream.of(AUTO, MANUAL, LOGGED)
			.filter((known) -> known.value.equalsIgnoreCase(value))
			.findFirst()
			.orElseGet(() -> new CommunicationSource(value));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
