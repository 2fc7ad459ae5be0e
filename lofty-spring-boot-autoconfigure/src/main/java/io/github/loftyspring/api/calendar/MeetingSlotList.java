package io.github.loftyspring.api.calendar;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists times for meetings.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MeetingSlotList(@Nullable Data data) implements ListAnswer<MeetingSlot> {

	@Override
	public List<MeetingSlot> items() {
		return (this.data != null) ? this.data.slots() : List.of();
	}

	@Override
	public @Nullable Long total() {
		return (this.data != null) ? this.data.total() : null;
	}

	/**
	 * What the answer holds.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Data(@Nullable Long total, List<MeetingSlot> slots) {

		Data {
			slots = WireValues.list(slots);
		}

	}

}
