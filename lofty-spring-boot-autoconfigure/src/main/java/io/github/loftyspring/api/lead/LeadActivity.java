package io.github.loftyspring.api.lead;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A call, a text or an e-mail between a lead and an agent.
 *
 * @param id the id of its entry in the timeline
 * @param leadId the lead's id
 * @param agentId the agent's user id
 * @param activityTime when it was
 * @param channel how they were in touch
 * @param communicationType how it came to be
 * @param direction who was in touch with whom
 * @param callingOutcome how a call ended, such as {@code Talked} or {@code No Answer}
 * @param leadPhoneNumber the lead's phone number, of a call
 * @param emailEventType what became of an e-mail
 * @param emailSubject the subject of an e-mail
 * @param note what the agent wrote about it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadActivity(@Nullable Long id, @Nullable Long leadId, @Nullable Long agentId,
		@WireInstant @Nullable Instant activityTime, @Nullable ActivityChannel channel,
		@Nullable ActivityOrigin communicationType, @Nullable ActivityDirection direction,
		@Nullable String callingOutcome, @Nullable String leadPhoneNumber, @Nullable EmailEvent emailEventType,
		@Nullable String emailSubject, @Nullable String note) {

}
