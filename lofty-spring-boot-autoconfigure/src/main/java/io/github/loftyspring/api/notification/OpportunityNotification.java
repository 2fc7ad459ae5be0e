package io.github.loftyspring.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * What a lead did, for its agent to know.
 *
 * @param leadId the id of the lead, which must be one of the caller's team, positive
 * @param notificationType what the lead did
 * @param description words about it; Lofty shows them only together with a link
 * @param link where more of it can be seen; Lofty shows it only together with a
 * description
 * @param message what the lead wrote; Lofty shows it for types such as
 * {@link OpportunityType#LEFT_MESSAGE} only
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunityNotification(long leadId, OpportunityType notificationType, @Nullable String description,
		@Nullable String link, @Nullable String message) {

	/**
	 * Checks the notification.
	 * @param leadId the lead's id
	 * @param notificationType what the lead did
	 * @param description words about it
	 * @param link where more of it can be seen
	 * @param message what the lead wrote
	 * @throws IllegalArgumentException if the id is not positive or there is no type
	 */
	public OpportunityNotification {
		Arguments.id("leadId", leadId);
		Arguments.present("notificationType", notificationType);
	}

	/**
	 * Makes a notification without details.
	 * @param leadId the lead's id, positive
	 * @param notificationType what the lead did
	 * @throws IllegalArgumentException if the id is not positive or there is no type
	 */
	public OpportunityNotification(long leadId, OpportunityType notificationType) {
		this(leadId, notificationType, null, null, null);
	}

}
