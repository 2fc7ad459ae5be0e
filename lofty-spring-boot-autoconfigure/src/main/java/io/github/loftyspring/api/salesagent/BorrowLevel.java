package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Whose sales agent a user works with.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record BorrowLevel(String value) implements OpenValue<String> {

	/** The user's own. */
	public static final BorrowLevel SELF = new BorrowLevel("SELF");

	/** The group's. */
	public static final BorrowLevel GROUP = new BorrowLevel("GROUP");

	/** The team's. */
	public static final BorrowLevel TEAM = new BorrowLevel("TEAM");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public BorrowLevel {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable BorrowLevel read(@Nullable String value) {
		return WireValues.ifText(value, BorrowLevel::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
