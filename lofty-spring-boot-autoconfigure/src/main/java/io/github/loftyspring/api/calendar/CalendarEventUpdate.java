package io.github.loftyspring.api.calendar;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * A change of an event. Holds the fields that were set and sends no others; Lofty leaves
 * those as they are.
 *
 * @since 0.1.0
 */
public final class CalendarEventUpdate extends RequestBody {

	private CalendarEventUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an update.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds an update. Every method checks its argument at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends CalendarEventFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets the kind of reminder. Which kinds there are, Lofty does not say.
		 * @param reminderType the kind, not blank
		 * @return this builder
		 */
		public Builder reminderType(String reminderType) {
			return setText("reminderType", reminderType);
		}

		/**
		 * Sets when to remind. In which form, Lofty does not say.
		 * @param reminderTime the time, not blank
		 * @return this builder
		 */
		public Builder reminderTime(String reminderTime) {
			return setText("reminderTime", reminderTime);
		}

		/**
		 * Builds the update.
		 * @return the update
		 * @throws IllegalArgumentException when nothing was set
		 */
		public CalendarEventUpdate build() {
			Assert.notEmpty(toMap(), "'update' must set at least one field");
			return new CalendarEventUpdate(this);
		}

	}

}
