package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * How a task of the sales agent stands.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record PlanTaskStatus(String value) implements OpenValue<String> {

	/** It is to be done. */
	public static final PlanTaskStatus PENDING = new PlanTaskStatus("PENDING");

	/** It is done. */
	public static final PlanTaskStatus FINISHED = new PlanTaskStatus("FINISHED");

	/** It should have been done by now. */
	public static final PlanTaskStatus OVERDUE = new PlanTaskStatus("OVERDUE");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public PlanTaskStatus {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable PlanTaskStatus read(@Nullable String value) {
		return WireValues.ifText(value, PlanTaskStatus::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
