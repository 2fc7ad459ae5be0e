package io.github.loftyspring.webhook;

/**
 * A note was created, updated or deleted. Lofty's field names for this type are not
 * documented; an entry without {@code noteId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param noteId the note's id
 * @since 0.1.0
 */
public record NoteEvent(WebhookEntry entry, long noteId) implements LoftyWebhookEvent {

}
