package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The kind of a transaction. Lofty minds upper and lower case, and files a transaction of
 * a type the team does not use under the first pipeline, without saying so.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record TransactionType(String value) implements OpenValue<String> {

	/** The lead buys. */
	public static final TransactionType PURCHASE = new TransactionType("Purchase");

	/** The lead sells. */
	public static final TransactionType LISTING = new TransactionType("Listing");

	/** The lead rents or lets. */
	public static final TransactionType LEASE = new TransactionType("Lease");

	/** Anything else. */
	public static final TransactionType OTHER = new TransactionType("Other");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public TransactionType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable TransactionType read(@Nullable String value) {
		return WireValues.ifText(value, TransactionType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
