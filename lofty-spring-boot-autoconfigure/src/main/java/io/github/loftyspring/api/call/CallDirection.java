package io.github.loftyspring.api.call;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who calls or writes, seen from the agent.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CallDirection(String value) implements OpenValue<String> {

	/** The agent. */
	public static final CallDirection OUTBOUND = new CallDirection("Outbound");

	/** The lead. */
	public static final CallDirection INBOUND = new CallDirection("Inbound");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CallDirection {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CallDirection read(@Nullable String value) {
		return WireValues.ifText(value, CallDirection::of);
	}

	/**
	 * Lofty does not always write the values with the same capitals.
	 */
	private static CallDirection of(String value) {
		return Stream.of(OUTBOUND, INBOUND)
			.filter((known) -> known.value.equalsIgnoreCase(value))
			.findFirst()
			.orElseGet(() -> new CallDirection(value));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
