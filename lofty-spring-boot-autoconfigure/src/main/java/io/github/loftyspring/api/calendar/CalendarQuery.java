package io.github.loftyspring.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Mandatory;
import io.github.loftyspring.api.Paging;

import org.springframework.util.Assert;

/**
 * Says which events of the calendar to list, in which order, and how many a page has.
 * Needs a start or an end. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class CalendarQuery extends ListQuery<CalendarQuery, CalendarEvent> {

	private static final int MAX_PAGE_SIZE = 500;

	private static final Paging PAGING = Paging.number("page", 0, "pageSize", null);

	private static final List<String> TIMES = List.of("startTime", "startTimeMs", "endTime", "endTimeMs");

	CalendarQuery() {
		super("calendar", PAGING, CalendarEvent::id);
	}

	/**
	 * Finds the events with a lead.
	 * @param leadId the lead's id, positive
	 * @return this query
	 */
	public CalendarQuery leadId(long leadId) {
		return setId("leadId", leadId);
	}

	/**
	 * Finds events from a time on.
	 * @param startTime the time
	 * @return this query
	 */
	public CalendarQuery startTime(OffsetDateTime startTime) {
		return setOffsetDateTime("startTime", startTime);
	}

	/**
	 * Finds events up to a time.
	 * @param endTime the time
	 * @return this query
	 */
	public CalendarQuery endTime(OffsetDateTime endTime) {
		return setOffsetDateTime("endTime", endTime);
	}

	/**
	 * Finds events from a time on, unless {@link #startTime} is set too.
	 * @param startTime the time, sent in milliseconds since the epoch
	 * @return this query
	 */
	public CalendarQuery startTimeMs(Instant startTime) {
		return setEpochMillis("startTimeMs", startTime);
	}

	/**
	 * Finds events up to a time, unless {@link #endTime} is set too.
	 * @param endTime the time, sent in milliseconds since the epoch
	 * @return this query
	 */
	public CalendarQuery endTimeMs(Instant endTime) {
		return setEpochMillis("endTimeMs", endTime);
	}

	/**
	 * Sets the time zone in which Lofty writes starts and ends.
	 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
	 * @return this query
	 */
	public CalendarQuery timeZoneCode(String timeZoneCode) {
		return setText("timeZoneCode", timeZoneCode);
	}

	/**
	 * Sets the time zone in which Lofty writes starts and ends.
	 * @param zone the zone
	 * @return this query
	 */
	public CalendarQuery timeZoneCode(ZoneId zone) {
		Arguments.present("timeZoneCode", zone);
		return timeZoneCode(zone.getId());
	}

	/**
	 * Finds events that are done too; not unless it is said.
	 * @param includeFinished {@code true} to find them
	 * @return this query
	 */
	public CalendarQuery includeFinished(boolean includeFinished) {
		return set("includeFinished", includeFinished);
	}

	/**
	 * Sets the size of a page. Which one Lofty takes without it is not known.
	 * @param pageSize the number of events, from 1 to 500
	 * @return this query
	 */
	public CalendarQuery pageSize(int pageSize) {
		return setRange("pageSize", pageSize, 1, MAX_PAGE_SIZE);
	}

	/**
	 * Sorts the events. Without it Lofty sorts by their start.
	 * @param field the name of the field to sort by, such as {@code startTime}, not blank
	 * @return this query
	 */
	public CalendarQuery sort(String field) {
		return setText("sort", field);
	}

	/**
	 * Sorts the events downwards, as Lofty does without it, or upwards.
	 * @param descending {@code true} to sort downwards, {@code false} upwards
	 * @return this query
	 */
	public CalendarQuery desc(boolean descending) {
		return set("desc", descending);
	}

	/**
	 * Finds events that come from certain places. Replaces those set before.
	 * @param codes Lofty's numbers for the places, at least one
	 * @return this query
	 */
	public CalendarQuery sourceType(int... codes) {
		return setJoined("sourceType", Arrays.stream(codes).mapToObj(Integer::toString).toList());
	}

	@Override
	protected void check() {
		Stream<String> set = TIMES.stream().filter((name) -> get(name) != null);
		Assert.isTrue(set.findAny().isPresent(),
				"'query' must set 'startTime', 'startTimeMs', 'endTime' or 'endTimeMs'");
	}

}
