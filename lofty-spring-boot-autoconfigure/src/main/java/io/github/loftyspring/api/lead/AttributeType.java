package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The type of a custom attribute.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record AttributeType(String value) implements OpenValue<String> {

	/** A number. */
	public static final AttributeType NUMBER = new AttributeType("number");

	/** A text. */
	public static final AttributeType TEXT = new AttributeType("text");

	/** A date. */
	public static final AttributeType DATE = new AttributeType("date");

	/** A date that returns every year. */
	public static final AttributeType ANNIVERSARY_DATE = new AttributeType("anniversary_date");

	/** One of several options. */
	public static final AttributeType SINGLE_SELECT = new AttributeType("single_select");

	/** Some of several options. */
	public static final AttributeType MULTI_SELECT = new AttributeType("multi_select");

	/** A percentage. */
	public static final AttributeType PERCENTAGE = new AttributeType("percentage");

	/** An amount of money. */
	public static final AttributeType CURRENCY = new AttributeType("currency");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public AttributeType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable AttributeType read(@Nullable String value) {
		return WireValues.ifText(value, AttributeType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
