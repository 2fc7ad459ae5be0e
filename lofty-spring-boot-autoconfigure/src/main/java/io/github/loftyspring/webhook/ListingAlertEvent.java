package io.github.loftyspring.webhook;

/**
 * Something has happened to a lead's listing alert. Lofty's field names for this type are
 * not documented; an entry without {@code leadId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param leadId the lead's id
 * @since 0.1.0
 */
public record ListingAlertEvent(WebhookEntry entry, long leadId) implements LoftyWebhookEvent {

}
