package io.github.loftyspring.api.task;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A change of a task. Holds the fields that were set and sends no others; Lofty leaves
 * those as they are.
 *
 * @since 0.1.0
 */
public final class TaskUpdate extends RequestBody {

	private TaskUpdate(Builder builder) {
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
		 * Sets what is to be done.
		 * @param content the text, not blank
		 * @return this builder
		 */
		public Builder content(String content) {
			return setText("content", content);
		}

		/**
		 * Sets when the task starts.
		 * @param startAt the time
		 * @return this builder
		 */
		public Builder startAt(OffsetDateTime startAt) {
			return setOffsetDateTime("startAt", startAt);
		}

		/**
		 * Sets when the task ends, or until when it is to be done.
		 * @param endAt the time
		 * @return this builder
		 */
		public Builder endAt(OffsetDateTime endAt) {
			return setOffsetDateTime("endAt", endAt);
		}

		/**
		 * Sets the time zone in which the task is planned. Lofty wants something else to
		 * change with it.
		 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
		 * @return this builder
		 */
		public Builder timeZoneCode(String timeZoneCode) {
			return setText("timeZoneCode", timeZoneCode);
		}

		/**
		 * Sets the time zone in which the task is planned. Lofty wants something else to
		 * change with it.
		 * @param zone the zone
		 * @return this builder
		 */
		public Builder timeZoneCode(ZoneId zone) {
			Arguments.present("timeZoneCode", zone);
			return timeZoneCode(zone.getId());
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
		 * @throws IllegalArgumentException when neither content nor a time nor the
		 * address was set
		 */
		public TaskUpdate build() {
			Assert.isTrue(Stream.of("content", "startAt", "endAt", "address").anyMatch((name) -> get(name) != null),
					"'update' must set 'content', 'startAt', 'endAt' or 'address'");
			return new TaskUpdate(this);
		}

	}

}
