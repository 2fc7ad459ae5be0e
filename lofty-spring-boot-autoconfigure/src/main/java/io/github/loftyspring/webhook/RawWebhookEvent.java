package io.github.loftyspring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a type or bucket that is not known, without the id that events of its type
 * have, or that is no object.
 *
 * @param entry the entry as it came
 * @param value the entry itself: a map equal to {@link #fields()} for an object, text, a
 * number, a boolean, a list or {@code null} for anything else
 * @since 0.1.0
 */
public record RawWebhookEvent(WebhookEntry entry, @Nullable Object value) implements LoftyWebhookEvent {

	/**
	 * Creates the event.
	 * @param entry the entry as it came
	 * @param value the entry itself
	 */
	public RawWebhookEvent {
		value = JsonValues.unmodifiable(value);
	}

	/**
	 * Describes the event without the value, which is the team's data.
	 */
	@Override
	public String toString() {
		return "RawWebhookEvent[entry=" + this.entry + "]";
	}

}
