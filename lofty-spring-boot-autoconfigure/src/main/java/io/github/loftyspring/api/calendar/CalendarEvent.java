package io.github.loftyspring.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireOffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task or an appointment in the calendar.
 *
 * @param id the event's id, such as {@code 12345-task}
 * @param type what it is
 * @param taskId the id of the task that it stands for
 * @param sourceType Lofty's number for where it comes from
 * @param content what it is about
 * @param title its title, which Lofty makes from the lead's name and the type
 * @param finished whether it is done
 * @param startAt when it starts
 * @param endAt when it ends
 * @param startAtMs when it starts, without an offset
 * @param endAtMs when it ends, without an offset
 * @param timeZoneCode the time zone in which it was planned, such as
 * {@code America/New_York}
 * @param leadId the id of the lead that it is with
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarEvent(@Nullable String id, @Nullable CalendarEventType type, @Nullable Long taskId,
		@Nullable Integer sourceType, @Nullable String content, @Nullable String title, @Nullable Boolean finished,
		@WireOffsetDateTime @Nullable OffsetDateTime startAt, @WireOffsetDateTime @Nullable OffsetDateTime endAt,
		@WireInstant @Nullable Instant startAtMs, @WireInstant @Nullable Instant endAtMs, @Nullable String timeZoneCode,
		@Nullable Long leadId) {
}
