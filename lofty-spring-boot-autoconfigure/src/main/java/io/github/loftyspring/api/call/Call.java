package io.github.loftyspring.api.call;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A call. Of a call that was logged by hand, what only the dialer knows is {@code null}.
 *
 * @param id the call's id
 * @param dialerCallRecordId the id of the dialer's record
 * @param userId the user id of the agent who called or was called
 * @param userPhoneNumber the agent's number
 * @param leadId the lead's id
 * @param leadPhoneNumber the lead's number
 * @param direction who called
 * @param status how the call ended
 * @param startTime when it started
 * @param endTime when it ended
 * @param duration how long it took, in seconds
 * @param callingOutcome what came of it
 * @param rateScore how the agent rates it, from 0 to 5
 * @param recordingSwitch whether it was recorded
 * @param showUserNumber the number that the lead saw
 * @param createTime when the record was made
 * @param updateTime when the record was last changed
 * @param note what the agent noted
 * @param isMachineAnswered whether a machine answered
 * @param price what it cost, in US dollars
 * @param agentId the user id of the agent it belongs to
 * @param elapsedTime how long it took to be answered, mostly as minutes and seconds:
 * {@code 00:08}
 * @since 0.1.0
 */
@JsonRootName("calls")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Call(@Nullable Long id, @Nullable Long dialerCallRecordId, @Nullable Long userId,
		@Nullable String userPhoneNumber, @Nullable Long leadId, @Nullable String leadPhoneNumber,
		@Nullable CallDirection direction, @Nullable CallStatus status, @WireInstant @Nullable Instant startTime,
		@WireInstant @Nullable Instant endTime, @Nullable Integer duration, @Nullable CallOutcome callingOutcome,
		@Nullable Integer rateScore, @Nullable Boolean recordingSwitch, @Nullable String showUserNumber,
		@WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant updateTime, @Nullable String note,
		@Nullable Boolean isMachineAnswered, @Nullable BigDecimal price, @Nullable Long agentId,
		@Nullable String elapsedTime) {
}
