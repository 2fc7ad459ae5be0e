package io.github.loftyspring.webhook;

/**
 * A task was created, updated or deleted. Lofty's field names for this type are not
 * documented; an entry without {@code taskId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param taskId the task's id
 * @since 0.1.0
 */
public record TaskEvent(WebhookEntry entry, long taskId) implements LoftyWebhookEvent {

}
