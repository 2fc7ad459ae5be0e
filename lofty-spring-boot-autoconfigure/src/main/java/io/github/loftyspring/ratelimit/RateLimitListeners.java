package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The listeners of a limiter. None of them can fail a call.
 */
final class RateLimitListeners {

	/** What a permit takes that is granted at once. */
	private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(1);

	private static final Log logger = LogFactory.getLog(RateLimitListeners.class);

	private final List<RateLimitListener> listeners = new CopyOnWriteArrayList<>();

	void add(RateLimitListener listener) {
		this.listeners.add(listener);
	}

	void waits(LongSupplier expectedNanos) {
		if (this.listeners.isEmpty()) {
			return;
		}
		long expected = expectedNanos.getAsLong();
		if (expected >= SHORTEST_WAIT) {
			tell((listener) -> listener.waiting(Duration.ofNanos(expected)));
		}
	}

	void granted(long waitedNanos) {
		if (waitedNanos >= SHORTEST_WAIT) {
			tell((listener) -> listener.waited(Duration.ofNanos(waitedNanos)));
		}
	}

	void refused() {
		tell(RateLimitListener::refused);
	}

	void throttled() {
		tell(RateLimitListener::throttled);
	}

	private void tell(Consumer<RateLimitListener> message) {
		for (RateLimitListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener to the rate limiter failed", ex);
			}
		}
	}

}
