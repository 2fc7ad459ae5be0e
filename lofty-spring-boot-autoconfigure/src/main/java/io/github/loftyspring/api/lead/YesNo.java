package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A lead's answer to a question.
 *
 * @param value the answer as Lofty has it
 * @since 0.1.0
 */
public record YesNo(String value) implements OpenValue<String> {

	/** Yes. */
	public static final YesNo YES = new YesNo("Yes");

	/** No. */
	public static final YesNo NO = new YesNo("No");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public YesNo {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable YesNo read(@Nullable String value) {
		return WireValues.ifText(value, YesNo::new);
	}

	/**
	 * Returns the answer for a flag.
	 * @param yes the flag
	 * @return {@link #YES} or {@link #NO}
	 */
	public static YesNo of(boolean yes) {
		return yes ? YES : NO;
	}

	/**
	 * Returns whether the answer is yes.
	 * @return whether the answer is yes
	 */
	public boolean isYes() {
		return this.value.equalsIgnoreCase(YES.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
