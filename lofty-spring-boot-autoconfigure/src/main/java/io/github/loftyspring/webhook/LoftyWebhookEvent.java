package io.github.loftyspring.webhook;

import java.time.Instant;
import java.util.Map;

import io.github.loftyspring.api.webhook.WebhookType;
import org.jspecify.annotations.Nullable;

/**
 * Lofty tells that something has happened to a record, mostly without the record itself.
 * Each entry of a notification is published as one application event, for
 * {@code @EventListener} methods. They run on threads of their own after Lofty has its
 * answer; what they throw is logged and keeps neither other such methods nor other events
 * from being handled. The events of one notification are handled in their order, those of
 * different notifications at the same time.
 * <p>
 * An event may come again: when an instance was stopped before it was handled, when it
 * was repeated after the window in which duplicates are dropped, and when it has no
 * update time and is neither a creation nor a deletion.
 *
 * @since 0.1.0
 */
public sealed interface LoftyWebhookEvent permits AgentEvent, AppointmentEvent, CommunicationEvent, LeadActivityEvent,
		LeadEvent, ListingAlertEvent, NoteEvent, PipelineEvent, RawWebhookEvent, TaskEvent, TransactionEvent {

	/**
	 * Returns the entry as it came.
	 * @return the entry
	 */
	WebhookEntry entry();

	/**
	 * Returns the team.
	 * @return its id, {@code null} when the notification does not tell
	 */
	default @Nullable Long teamId() {
		return entry().teamId();
	}

	/**
	 * Returns what the subscription is about.
	 * @return the type
	 */
	default WebhookType type() {
		return entry().type();
	}

	/**
	 * Returns what has happened.
	 * @return such as {@link WebhookVerb#UPDATED}
	 */
	default WebhookVerb verb() {
		return entry().verb();
	}

	/**
	 * Returns to what it has happened.
	 * @return such as {@code Lead}, possibly empty
	 */
	default String noun() {
		return entry().noun();
	}

	/**
	 * Returns when it has happened by Lofty's clock.
	 * @return the time, {@code null} when not told
	 */
	default @Nullable Instant updateTime() {
		return entry().updateTime();
	}

	/**
	 * Returns when it has arrived.
	 * @return the time
	 */
	default Instant receivedAt() {
		return entry().receivedAt();
	}

	/**
	 * Returns the fields of the entry.
	 * @return text, numbers, booleans, {@code null}, lists and maps that cannot be
	 * changed
	 */
	default Map<String, @Nullable Object> fields() {
		return entry().fields();
	}

}
