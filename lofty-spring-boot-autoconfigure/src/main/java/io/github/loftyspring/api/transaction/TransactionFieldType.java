package io.github.loftyspring.api.transaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The type of a field that a team has added to its transactions.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record TransactionFieldType(String value) implements OpenValue<String> {

	/** A date. */
	public static final TransactionFieldType DATE = new TransactionFieldType("DATE");

	/** A text. */
	public static final TransactionFieldType TEXT = new TransactionFieldType("TEXT");

	/** A number. */
	public static final TransactionFieldType NUMBER = new TransactionFieldType("NUMBER");

	/** A percentage. */
	public static final TransactionFieldType PERCENTAGE = new TransactionFieldType("PERCENTAGE");

	/** One of several options. */
	public static final TransactionFieldType SINGLE_SELECT = new TransactionFieldType("Single-Select");

	/** Some of several options. */
	public static final TransactionFieldType MULTI_SELECT = new TransactionFieldType("Multi-Select");

	/** An amount of money. */
	public static final TransactionFieldType CURRENCY = new TransactionFieldType("CURRENCY");

	/** A text with markup. */
	public static final TransactionFieldType HTML = new TransactionFieldType("HTML");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public TransactionFieldType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable TransactionFieldType read(@Nullable String value) {
		return WireValues.ifText(value, TransactionFieldType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
