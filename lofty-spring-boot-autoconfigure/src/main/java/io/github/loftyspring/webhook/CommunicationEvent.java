package io.github.loftyspring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A call, e-mail or text was made or logged by hand. The notification does not hold it.
 *
 * @param entry the entry as it came
 * @param kind what it was
 * @param timelineId the id by which the communication operations know it
 * @param leadId the lead's id, {@code null} when not told
 * @since 0.1.0
 */
public record CommunicationEvent(WebhookEntry entry, Kind kind, long timelineId,
		@Nullable Long leadId) implements LoftyWebhookEvent {

	/**
	 * Kinds of communication.
	 */
	public enum Kind {

		/**
		 * A call.
		 */
		CALL,

		/**
		 * An e-mail.
		 */
		EMAIL,

		/**
		 * A text.
		 */
		TEXT

	}

}
