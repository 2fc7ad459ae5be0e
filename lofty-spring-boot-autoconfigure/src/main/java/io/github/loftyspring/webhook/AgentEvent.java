package io.github.loftyspring.webhook;

/**
 * An agent was created, updated or deleted. Lofty's field names for this type are not
 * documented; an entry without {@code agentId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param agentId the agent's id
 * @since 0.1.0
 */
public record AgentEvent(WebhookEntry entry, long agentId) implements LoftyWebhookEvent {

}
