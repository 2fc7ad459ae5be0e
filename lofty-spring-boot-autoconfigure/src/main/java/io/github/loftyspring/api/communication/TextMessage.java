package io.github.loftyspring.api.communication;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.call.CallDirection;
import org.jspecify.annotations.Nullable;

/**
 * A text from or to a lead.
 *
 * @param id the id of the text's entry in the timeline
 * @param leadId the lead's id
 * @param direction who wrote
 * @param agentId the user id of the agent
 * @param textOutcome whether it arrived, such as {@code Delivered}
 * @param textTime when it was sent
 * @param textType how it came about
 * @param textContent the text
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TextMessage(@Nullable Long id, @Nullable Long leadId, @Nullable CallDirection direction,
		@Nullable Long agentId, @Nullable String textOutcome, @WireInstant @Nullable Instant textTime,
		@Nullable CommunicationSource textType, @Nullable String textContent) {
}
