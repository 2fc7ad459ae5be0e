package io.github.loftyspring.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.util.Assert;

/**
 * Remembers events in the memory of this instance: a bounded number of them, the latest.
 *
 * @since 0.1.0
 */
public final class MemoryWebhookDeduplicator implements WebhookDeduplicator {

	private final Map<String, Instant> endByKey = new LinkedHashMap<>();

	private final InstantSource clock;

	private final int capacity;

	/**
	 * Creates an empty memory.
	 * @param clock tells when events are too old
	 * @param capacity the largest number of events to remember
	 */
	public MemoryWebhookDeduplicator(InstantSource clock, int capacity) {
		Assert.isTrue(capacity > 0, "'capacity' must be at least 1");
		this.clock = clock;
		this.capacity = capacity;
	}

	@Override
	public synchronized boolean remember(String key, Duration window) {
		Instant now = this.clock.instant();
		removeEnded(now);
		Instant end = this.endByKey.get(key);
		if (end != null && end.isAfter(now)) {
			return false;
		}
		this.endByKey.remove(key);
		if (this.endByKey.size() == this.capacity) {
			removeOldest();
		}
		this.endByKey.put(key, now.plus(window));
		return true;
	}

	@Override
	public synchronized void forget(String key) {
		this.endByKey.remove(key);
	}

	synchronized int size() {
		return this.endByKey.size();
	}

	// In the order in which they came, which is the order in which they end.
	private void removeEnded(Instant now) {
		Iterator<Instant> ends = this.endByKey.values().iterator();
		while (ends.hasNext() && !ends.next().isAfter(now)) {
			ends.remove();
		}
	}

	private void removeOldest() {
		Iterator<Instant> ends = this.endByKey.values().iterator();
		ends.next();
		ends.remove();
	}

}
