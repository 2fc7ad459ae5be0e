package io.github.loftyspring.api.manuallog;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who called or wrote, seen from the agent.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record ManualLogDirection(String value) implements OpenValue<String> {

	/** The agent. */
	public static final ManualLogDirection OUTBOUND = new ManualLogDirection("outbound");

	/** The lead. */
	public static final ManualLogDirection INBOUND = new ManualLogDirection("inbound");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ManualLogDirection {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ManualLogDirection read(@Nullable String value) {
		return WireValues.ifText(value, ManualLogDirection::of);
	}

	/**
	 * Lofty does not always write the values with the same capitals.
	 */
	private static ManualLogDirection of(String value) {
		return Stream.of(OUTBOUND, INBOUND)
			.filter((known) -> known.value.equalsIgnoreCase(value))
			.findFirst()
			.orElseGet(() -> new ManualLogDirection(value));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
