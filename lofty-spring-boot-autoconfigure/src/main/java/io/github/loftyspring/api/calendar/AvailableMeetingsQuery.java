package io.github.loftyspring.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Mandatory;
import io.github.loftyspring.api.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Says between which times to look for free ones, and how many to find. Needs a start and
 * an end, with at most 90 days between them. Every method checks its argument at once and
 * throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class AvailableMeetingsQuery extends ListQuery<AvailableMeetingsQuery, MeetingSlot> {

	private static final Duration LONGEST = Duration.ofDays(90);

	AvailableMeetingsQuery() {
		super("available-meetings", Paging.none(), MeetingSlot::startTimeMs);
	}

	/**
	 * Looks from a time on.
	 * @param startTime the time, in the future
	 * @return this query
	 */
	public AvailableMeetingsQuery startTime(OffsetDateTime startTime) {
		return setOffsetDateTime("startTime", startTime);
	}

	/**
	 * Looks up to a time.
	 * @param endTime the time, after the start
	 * @return this query
	 */
	public AvailableMeetingsQuery endTime(OffsetDateTime endTime) {
		return setOffsetDateTime("endTime", endTime);
	}

	/**
	 * Looks from a time on, unless {@link #startTime} is set too.
	 * @param startTime the time, in the future, sent in milliseconds since the epoch
	 * @return this query
	 */
	public AvailableMeetingsQuery startTimeMs(Instant startTime) {
		return setEpochMillis("startTimeMs", startTime);
	}

	/**
	 * Looks up to a time, unless {@link #endTime} is set too.
	 * @param endTime the time, after the start, sent in milliseconds since the epoch
	 * @return this query
	 */
	public AvailableMeetingsQuery endTimeMs(Instant endTime) {
		return setEpochMillis("endTimeMs", endTime);
	}

	/**
	 * Sets the time zone in which Lofty writes the times. Without it Lofty takes the
	 * caller's.
	 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
	 * @return this query
	 */
	public AvailableMeetingsQuery timeZoneCode(String timeZoneCode) {
		return setText("timeZoneCode", timeZoneCode);
	}

	/**
	 * Sets the time zone in which Lofty writes the times. Without it Lofty takes the
	 * caller's.
	 * @param zone the zone
	 * @return this query
	 */
	public AvailableMeetingsQuery timeZoneCode(ZoneId zone) {
		Arguments.present("timeZoneCode", zone);
		return timeZoneCode(zone.getId());
	}

	/**
	 * Sets how many times to find. Without it Lofty finds 10 at most.
	 * @param limit the largest number of times, 1 or more
	 * @return this query
	 */
	public AvailableMeetingsQuery limit(int limit) {
		Assert.isTrue(limit > 0, () -> "'limit' must be 1 or more, not %d".formatted(limit));
		return set("limit", limit);
	}

	@Override
	protected void check() {
		Instant start = time("startTime", "startTimeMs");
		Instant end = time("endTime", "endTimeMs");
		Assert.notNull(start, "'query' must set 'startTime' or 'startTimeMs'");
		Assert.notNull(end, "'query' must set 'endTime' or 'endTimeMs'");
		Assert.isTrue(start.isBefore(end), "'endTime' must be after 'startTime'");
		Assert.isTrue(Duration.between(start, end).compareTo(LONGEST) <= 0,
				"'endTime' must be at most 90 days after 'startTime'");
	}

	private @Nullable Instant time(String text, String millis) {
		if (get(text) instanceof String time) {
			return OffsetDateTime.parse(time).toInstant();
		}
		return (get(millis) instanceof Long time) ? Instant.ofEpochMilli(time) : null;
	}

}
