package io.github.loftyspring.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.github.loftyspring.api.RequestFields;

/**
 * The fields that a new event and a change of one have in common.
 *
 * @param <B> the builder
 */
abstract class CalendarEventFields<B extends CalendarEventFields<B>> extends RequestFields<B> {

	/**
	 * Sets what it is about.
	 * @param content the text, not blank
	 * @return this builder
	 */
	public B content(String content) {
		return setText("content", content);
	}

	/**
	 * Sets the lead that it is with.
	 * @param leadId the lead's id, positive
	 * @return this builder
	 */
	public B leadId(long leadId) {
		return setId("leadId", leadId);
	}

	/**
	 * Sets when it starts.
	 * @param startAt the time, in the future
	 * @return this builder
	 */
	public B startAt(OffsetDateTime startAt) {
		return setOffsetDateTime("startAt", startAt);
	}

	/**
	 * Sets when it ends.
	 * @param endAt the time, in the future
	 * @return this builder
	 */
	public B endAt(OffsetDateTime endAt) {
		return setOffsetDateTime("endAt", endAt);
	}

	/**
	 * Sets when it starts, unless {@link #startAt} is set too.
	 * @param startAt the time, in the future, sent in milliseconds since the epoch
	 * @return this builder
	 */
	public B startAtMs(Instant startAt) {
		return setEpochMillis("startAtMs", startAt);
	}

	/**
	 * Sets when it ends, unless {@link #endAt} is set too.
	 * @param endAt the time, in the future, sent in milliseconds since the epoch
	 * @return this builder
	 */
	public B endAtMs(Instant endAt) {
		return setEpochMillis("endAtMs", endAt);
	}

	/**
	 * Sets the time zone in which it is planned.
	 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
	 * @return this builder
	 */
	public B timeZoneCode(String timeZoneCode) {
		return setText("timeZoneCode", timeZoneCode);
	}

	/**
	 * Sets the time zone in which it is planned.
	 * @param zone the zone; an offset alone is none
	 * @return this builder
	 */
	public B timeZoneCode(ZoneId zone) {
		return setTimeZone("timeZoneCode", zone);
	}

	/**
	 * Sets where an appointment takes place; a task has no place.
	 * @param address the place, not blank
	 * @return this builder
	 */
	public B address(String address) {
		return setText("address", address);
	}

}
