package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How the value of a commission is meant.
 *
 * @param value the kind as Lofty has it
 * @since 0.1.0
 */
public record CommissionCalculation(String value) implements OpenValue<String> {

	/** A percentage: 3 is 3 %. */
	public static final CommissionCalculation PERCENT = new CommissionCalculation("PERCENT");

	/** An amount of money. */
	public static final CommissionCalculation AMOUNT = new CommissionCalculation("AMOUNT");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CommissionCalculation {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CommissionCalculation read(@Nullable String value) {
		return WireValues.ifText(value, CommissionCalculation::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
