package io.github.loftyspring.api.communication;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.call.CallDirection;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an e-mail from or to a lead.
 *
 * @param id the id of the e-mail's entry in the timeline
 * @param leadId the lead's id
 * @param direction who wrote
 * @param agentId the user id of the agent
 * @param eventType what happened
 * @param emailEventTime when it happened
 * @param emailType how the e-mail came about
 * @param emailSubject the subject
 * @param fromPond whether it was sent from the pond that the lead is in
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Email(@Nullable Long id, @Nullable Long leadId, @Nullable CallDirection direction, @Nullable Long agentId,
		@Nullable EmailEvent eventType, @WireInstant @Nullable Instant emailEventTime,
		@Nullable CommunicationSource emailType, @Nullable String emailSubject, @Nullable Boolean fromPond) {
}
