package io.github.loftyspring.api.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireOffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that is free for a meeting.
 *
 * @param startTime when it starts
 * @param endTime when it ends
 * @param startTimeMs when it starts, without an offset
 * @param endTimeMs when it ends, without an offset
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MeetingSlot(@WireOffsetDateTime @Nullable OffsetDateTime startTime,
		@WireOffsetDateTime @Nullable OffsetDateTime endTime, @WireInstant @Nullable Instant startTimeMs,
		@WireInstant @Nullable Instant endTimeMs) {
}
