package io.github.loftyspring.api.manuallog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.call.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A call, an e-mail or a text that was logged by hand.
 *
 * @param id the entry's id
 * @param leadId the lead's id
 * @param leadPhoneNumber the number of a call
 * @param callingOutcome what came of a call
 * @param content what was said or written
 * @param createTime when it was logged
 * @param outboundOrInbound who called or wrote
 * @param isPin whether it is pinned to the top of the lead's timeline
 * @param agentId the user id of who logged it
 * @param emailSubject the subject of an e-mail
 * @param toEmail the address that an e-mail went to
 * @param fromEmail the address that an e-mail came from
 * @since 0.1.0
 */
@JsonRootName("logType")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ManualLog(@Nullable Long id, @Nullable Long leadId, @Nullable String leadPhoneNumber,
		@Nullable CallOutcome callingOutcome, @Nullable String content, @WireInstant @Nullable Instant createTime,
		@Nullable ManualLogDirection outboundOrInbound, @Nullable Boolean isPin, @Nullable Long agentId,
		@Nullable String emailSubject, @Nullable String toEmail, @Nullable String fromEmail) {
}
