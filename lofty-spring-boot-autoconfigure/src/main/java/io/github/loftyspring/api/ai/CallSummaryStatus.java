package io.github.loftyspring.api.ai;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * How far Lofty is with the summary of a call.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record CallSummaryStatus(Integer value) implements OpenValue<Integer> {

	/** It has not begun. */
	public static final CallSummaryStatus PENDING = new CallSummaryStatus(0);

	/** It is at work. */
	public static final CallSummaryStatus PROCESSING = new CallSummaryStatus(1);

	/** It has finished. */
	public static final CallSummaryStatus FINISHED = new CallSummaryStatus(2);

	/** It has failed. */
	public static final CallSummaryStatus FAILED = new CallSummaryStatus(3);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public CallSummaryStatus {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 0 -> "Pending";
			case 1 -> "Processing";
			case 2 -> "Finished";
			case 3 -> "Failed";
			default -> "CallSummaryStatus " + this.value;
		};
	}

}
