package io.github.loftyspring.webhook;

/**
 * A lead has moved in its pipeline. Lofty's field names for this type are not documented;
 * an entry without {@code leadId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param leadId the lead's id
 * @since 0.1.0
 */
public record PipelineEvent(WebhookEntry entry, long leadId) implements LoftyWebhookEvent {

}
