package io.github.loftyspring.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts requests while the server tells nothing: a request weighs until one window has
 * passed since its answer, so that no window holds more than the limit, wherever its
 * borders are.
 */
final class UnconfirmedUse {

	private final Deque<Long> answeredAt = new ArrayDeque<>();

	private final long window;

	UnconfirmedUse(long window) {
		this.window = window;
	}

	void answered(long now) {
		this.answeredAt.addLast(now);
	}

	int recent(long now) {
		while (!this.answeredAt.isEmpty() && this.answeredAt.getFirst() + this.window <= now) {
			this.answeredAt.removeFirst();
		}
		return this.answeredAt.size();
	}

	long nextExpiry(long now) {
		return this.answeredAt.isEmpty() ? now + this.window : this.answeredAt.getFirst() + this.window;
	}

	void clear() {
		this.answeredAt.clear();
	}

}
