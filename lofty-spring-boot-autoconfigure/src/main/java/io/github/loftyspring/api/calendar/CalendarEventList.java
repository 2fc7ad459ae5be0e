package io.github.loftyspring.api.calendar;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists events.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CalendarEventList(@Nullable Data data) implements ListAnswer<CalendarEvent> {

	@Override
	public List<CalendarEvent> items() {
		return (this.data != null) ? this.data.items() : List.of();
	}

	@Override
	public @Nullable Long total() {
		return (this.data != null) ? this.data.total() : null;
	}

	@Override
	public @Nullable Boolean hasMore() {
		return (this.data != null) ? this.data.hasMore() : null;
	}

	/**
	 * What the answer holds.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Data(@Nullable Long total, @Nullable Integer page, @Nullable Integer pageSize, List<CalendarEvent> items) {

		Data {
			items = WireValues.list(items);
		}

		/**
		 * Tells whether there is another page, also where the request left the size of a
		 * page to Lofty.
		 */
		@Nullable Boolean hasMore() {
			if (this.total == null || this.total < 1 || this.page == null || this.pageSize == null
					|| this.pageSize < 1) {
				return null;
			}
			return (this.page + 1L) * this.pageSize < this.total;
		}

	}

}
