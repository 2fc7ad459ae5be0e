package io.github.loftyspring.api.manuallog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The order of a list.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record ManualLogOrder(String value) implements OpenValue<String> {

	/** The oldest first. */
	public static final ManualLogOrder ASCENDING = new ManualLogOrder("asc");

	/** The newest first. */
	public static final ManualLogOrder DESCENDING = new ManualLogOrder("desc");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ManualLogOrder {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ManualLogOrder read(@Nullable String value) {
		return WireValues.ifText(value, ManualLogOrder::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
