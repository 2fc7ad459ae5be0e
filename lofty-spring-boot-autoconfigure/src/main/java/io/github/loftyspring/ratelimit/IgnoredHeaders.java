package io.github.loftyspring.ratelimit;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the server said and the client did not follow, by reason.
 */
final class IgnoredHeaders {

	private final LongAdder[] counts = new LongAdder[IgnoredHeaderReason.values().length];

	IgnoredHeaders() {
		for (int i = 0; i < this.counts.length; i++) {
			this.counts[i] = new LongAdder();
		}
	}

	void add(IgnoredHeaderReason reason) {
		this.counts[reason.ordinal()].increment();
	}

	long count(IgnoredHeaderReason reason) {
		return this.counts[reason.ordinal()].sum();
	}

}
