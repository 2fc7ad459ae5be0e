package io.github.loftyspring.webhook;

/**
 * A lead has done something on the site; {@code verb()} is mostly
 * {@link WebhookVerb#NONE}. The notification does not tell what.
 *
 * @param entry the entry as it came
 * @param leadId the lead's id
 * @since 0.1.0
 */
public record LeadActivityEvent(WebhookEntry entry, long leadId) implements LoftyWebhookEvent {

}
