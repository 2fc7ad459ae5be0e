package io.github.loftyspring.webhook;

import java.time.Duration;

/**
 * Remembers events that have come, so that those that come again are dropped. The default
 * one remembers them in memory; a bean of this type replaces it, so that several
 * instances can remember together. Called from threads that may block, by several at
 * once.
 *
 * @since 0.1.0
 */
public interface WebhookDeduplicator {

	/**
	 * Remembers an event. Of several calls with one key at once, one is told that it is
	 * new. When it throws, the notification is answered so that Lofty sends it again.
	 * @param key a digest of the event, 64 hexadecimal digits
	 * @param window how long to remember it
	 * @return whether it was not remembered
	 */
	boolean remember(String key, Duration window);

	/**
	 * Forgets an event that could not be taken over for handling after all.
	 * @param key a digest of the event
	 */
	void forget(String key);

}
