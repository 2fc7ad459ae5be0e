package io.github.loftyspring.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

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
	public static final class Builder extends RequestFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets what the event is about.
		 * @param content the text, not blank
		 * @return this builder
		 */
		public Builder content(String content) {
			return setText("content", content);
		}

		/**
		 * Sets when the event starts.
		 * @param startAt the time, in the future
		 * @return this builder
		 */
		public Builder startAt(OffsetDateTime startAt) {
			return setOffsetDateTime("startAt", startAt);
		}

		/**
		 * Sets when the event ends.
		 * @param endAt the time, in the future
		 * @return this builder
		 */
		public Builder endAt(OffsetDateTime endAt) {
			return setOffsetDateTime("endAt", endAt);
		}

		/**
		 * Sets when the event starts, unless {@link #startAt} is set too.
		 * @param startAt the time, in the future, sent in milliseconds since the epoch
		 * @return this builder
		 */
		public Builder startAtMs(Instant startAt) {
			return setEpochMillis("startAtMs", startAt);
		}

		/**
		 * Sets when the event ends, unless {@link #endAt} is set too.
		 * @param endAt the time, in the future, sent in milliseconds since the epoch
		 * @return this builder
		 */
		public Builder endAtMs(Instant endAt) {
			return setEpochMillis("endAtMs", endAt);
		}

		/**
		 * Sets the time zone in which the event is planned.
		 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
		 * @return this builder
		 */
		public Builder timeZoneCode(String timeZoneCode) {
			return setText("timeZoneCode", timeZoneCode);
		}

		/**
		 * Sets the time zone in which the event is planned.
		 * @param zone the zone
		 * @return this builder
		 */
		public Builder timeZoneCode(ZoneId zone) {
			Arguments.present("timeZoneCode", zone);
			return timeZoneCode(zone.getId());
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
		 * Sets the lead that the event is with.
		 * @param leadId the lead's id, positive
		 * @return this builder
		 */
		public Builder leadId(long leadId) {
			return setId("leadId", leadId);
		}

		/**
		 * Sets where an appointment takes place.
		 * @param address the place, not blank
		 * @return this builder
		 */
		public Builder address(String address) {
			return setText("address", address);
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
