package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How an activity came to be.
 *
 * @param value the origin as Lofty has it
 * @since 0.1.0
 */
public record ActivityOrigin(String value) implements OpenValue<String> {

	/** Lofty did it by itself. */
	public static final ActivityOrigin AUTO = new ActivityOrigin("Auto");

	/** An agent did it in Lofty. */
	public static final ActivityOrigin MANUAL = new ActivityOrigin("Manual");

	/** An agent wrote it down. */
	public static final ActivityOrigin LOGGED = new ActivityOrigin("Logged");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ActivityOrigin {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ActivityOrigin read(@Nullable String value) {
		return WireValues.ifText(value, ActivityOrigin::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
