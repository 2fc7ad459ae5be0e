package io.github.loftyspring.api.transaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A status of a transaction that Lofty takes from Brokermint. Lofty ignores all others.
 *
 * @param value the status as Lofty has it
 * @since 0.1.0
 */
public record BrokermintStatus(String value) implements OpenValue<String> {

	/** It is closed. */
	public static final BrokermintStatus CLOSED = new BrokermintStatus("Closed");

	/** It is cancelled. */
	public static final BrokermintStatus CANCELLED = new BrokermintStatus("Cancelled");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public BrokermintStatus {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable BrokermintStatus read(@Nullable String value) {
		return WireValues.ifText(value, BrokermintStatus::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
