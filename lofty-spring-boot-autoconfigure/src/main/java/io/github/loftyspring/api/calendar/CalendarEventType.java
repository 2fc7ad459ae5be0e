package io.github.loftyspring.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What an entry of the calendar is.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CalendarEventType(String value) implements OpenValue<String> {

	/** A task. */
	public static final CalendarEventType TASK = new CalendarEventType("TASK");

	/** An appointment. */
	public static final CalendarEventType APPOINTMENT = new CalendarEventType("APPOINTMENT");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CalendarEventType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CalendarEventType read(@Nullable String value) {
		return WireValues.ifText(value, CalendarEventType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
