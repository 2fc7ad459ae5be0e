package io.github.loftyspring.api.salesagent;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A sales agent.
 *
 * @param id the sales agent's id
 * @param userId the id of the user whom it belongs to
 * @param agentName the name of that user
 * @param agentHeadUrl where that user's picture is
 * @param assistantName the name under which it writes
 * @param assistantHeadUrl where its picture is
 * @param virtualNumber its phone number
 * @param virtualNumberCountry the code of the country of that number
 * @param followUpRole the role in which it follows up, such as {@code buyer_agent}
 * @param agentExperience what it tells about the user's experience
 * @param email its e-mail address
 * @param status how it stands, such as {@code ACTIVE}
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param hasQuotaSeat whether it has a valid seat
 * @param borrowLevel whose it is
 * @param borrowId the id of the user or office that lends it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SalesAgent(@Nullable Long id, @Nullable Long userId, @Nullable String agentName,
		@Nullable String agentHeadUrl, @Nullable String assistantName, @Nullable String assistantHeadUrl,
		@Nullable String virtualNumber, @Nullable String virtualNumberCountry, @Nullable String followUpRole,
		@Nullable String agentExperience, @Nullable String email, @Nullable String status,
		@WireInstant @Nullable Instant createdAt, @WireInstant @Nullable Instant updatedAt,
		@Nullable Boolean hasQuotaSeat, @Nullable BorrowLevel borrowLevel, @Nullable Long borrowId) {
}
