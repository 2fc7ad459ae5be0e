package io.github.loftyspring.api.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to notifications.
 *
 * @param subscribeId the subscription's id, by which it is ended
 * @param teamId the team's id
 * @param listId what it is about
 * @param vendorId the id of the application that subscribed
 * @param callbackUrl where Lofty sends the notifications
 * @param limit the most notifications in 30 minutes; Lofty also describes it as the most
 * events in one notification
 * @param permissionMode which leads it is for
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Webhook(@Nullable Long subscribeId, @Nullable Long teamId, @Nullable WebhookType listId,
		@Nullable Long vendorId, @Nullable String callbackUrl, @Nullable Integer limit,
		@Nullable WebhookPermissionMode permissionMode) {

	/**
	 * Returns the ids and what it is about, without the address, as that may hold a
	 * secret.
	 * @return the text
	 */
	@Override
	public String toString() {
		return "Webhook[subscribeId=%s, teamId=%s, listId=%s]".formatted(this.subscribeId, this.teamId, this.listId);
	}

}
