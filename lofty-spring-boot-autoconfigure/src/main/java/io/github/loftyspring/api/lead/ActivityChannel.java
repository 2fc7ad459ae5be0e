package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How a lead and an agent were in touch.
 *
 * @param value the channel as Lofty has it
 * @since 0.1.0
 */
public record ActivityChannel(String value) implements OpenValue<String> {

	/** By phone. */
	public static final ActivityChannel CALL = new ActivityChannel("Call");

	/** By text. */
	public static final ActivityChannel TEXT = new ActivityChannel("Text");

	/** By e-mail. */
	public static final ActivityChannel EMAIL = new ActivityChannel("Email");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ActivityChannel {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ActivityChannel read(@Nullable String value) {
		return WireValues.ifText(value, ActivityChannel::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
