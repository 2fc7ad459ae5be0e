package io.github.loftyspring.webhook;

/**
 * A lead was created, updated or deleted. The notification does not hold the lead.
 *
 * @param entry the entry as it came
 * @param leadId the lead's id
 * @since 0.1.0
 */
public record LeadEvent(WebhookEntry entry, long leadId) implements LoftyWebhookEvent {

}
