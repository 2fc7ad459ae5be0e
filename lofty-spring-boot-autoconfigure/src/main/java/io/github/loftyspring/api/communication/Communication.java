package io.github.loftyspring.api.communication;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.call.CallDirection;
import io.github.loftyspring.api.call.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A call, a text, or what happened to an e-mail.
 *
 * @param id the id of the entry in the timeline, by which more of it can be read
 * @param leadId the lead's id
 * @param agentId the user id of the agent
 * @param direction who called or wrote
 * @param callOutcome what came of a call by the dialer
 * @param callDuration how long a call by the dialer took, as Lofty words it
 * @param status what became of it, such as {@code Delivered}
 * @param communicationTime when it took place
 * @param communicationType how it came about
 * @param eventType what it is
 * @param fromPond whether it came from the pond that the lead is in
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Communication(@Nullable Long id, @Nullable Long leadId, @Nullable Long agentId,
		@Nullable CallDirection direction, @Nullable CallOutcome callOutcome, @Nullable String callDuration,
		@Nullable String status, @WireInstant @Nullable Instant communicationTime,
		@Nullable CommunicationSource communicationType, @Nullable CommunicationEvent eventType,
		@Nullable Boolean fromPond) {
}
