package io.github.loftyspring.webhook;

/**
 * A transaction was created, updated or deleted. Lofty's field names for this type are
 * not documented; an entry without {@code transactionId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param transactionId the transaction's id
 * @since 0.1.0
 */
public record TransactionEvent(WebhookEntry entry, long transactionId) implements LoftyWebhookEvent {

}
