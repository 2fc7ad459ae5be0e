package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * When a lead wants to buy or sell.
 *
 * @param value the time frame as Lofty has it, in months
 * @since 0.1.0
 */
public record TimeFrame(String value) implements OpenValue<String> {

	/** In one to three months. */
	public static final TimeFrame MONTHS_1_TO_3 = new TimeFrame("1-3");

	/** In three to six months. */
	public static final TimeFrame MONTHS_3_TO_6 = new TimeFrame("3-6");

	/** In six to twelve months. */
	public static final TimeFrame MONTHS_6_TO_12 = new TimeFrame("6-12");

	/** In twelve months or later. */
	public static final TimeFrame MONTHS_12_OR_MORE = new TimeFrame("12+");

	/** Is just looking. */
	public static final TimeFrame JUST_LOOKING = new TimeFrame("Just Looking");

	/** Wants to refinance. */
	public static final TimeFrame REFINANCING = new TimeFrame("Refinancing");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public TimeFrame {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable TimeFrame read(@Nullable String value) {
		return WireValues.ifText(value, TimeFrame::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
