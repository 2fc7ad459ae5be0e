package io.github.loftyspring.api.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that names an event.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CalendarEventId(@Nullable Data data) implements Answer<String> {

	@Override
	public @Nullable String value() {
		return (this.data != null) ? this.data.id() : null;
	}

	/**
	 * What the answer holds.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Data(@Nullable String id) {
	}

}
