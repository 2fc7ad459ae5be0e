package io.github.loftyspring.api.communication;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.call.CallDirection;
import org.jspecify.annotations.Nullable;

/**
 * A call with a lead, in short.
 *
 * @param id the id of the call's entry in the timeline
 * @param agentId the user id of the agent
 * @param leadId the lead's id
 * @param createTime when the entry was made
 * @param direction who called
 * @param leadPhoneNumber the lead's number
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallHistoryEntry(@Nullable Long id, @Nullable Long agentId, @Nullable Long leadId,
		@WireInstant @Nullable Instant createTime, @Nullable CallDirection direction,
		@Nullable String leadPhoneNumber) {
}
