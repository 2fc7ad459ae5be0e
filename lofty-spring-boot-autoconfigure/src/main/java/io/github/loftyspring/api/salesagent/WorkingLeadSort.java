package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What to sort working leads by.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record WorkingLeadSort(String value) implements OpenValue<String> {

	/** Lofty's own order. */
	public static final WorkingLeadSort DEFAULT = new WorkingLeadSort("Default");

	/** When they were created. */
	public static final WorkingLeadSort CREATE_TIME = new WorkingLeadSort("CreateTime");

	/** When they were last changed. */
	public static final WorkingLeadSort UPDATE_TIME = new WorkingLeadSort("UpdateTime");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public WorkingLeadSort {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable WorkingLeadSort read(@Nullable String value) {
		return WireValues.ifText(value, WorkingLeadSort::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
