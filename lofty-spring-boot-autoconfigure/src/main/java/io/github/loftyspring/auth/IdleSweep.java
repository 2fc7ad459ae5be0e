package io.github.loftyspring.auth;

import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps the memory for users in proportion to those who use it: whenever the number of
 * users has doubled, those without a living token are forgotten.
 */
final class IdleSweep {

	private static final int FIRST = 1000;

	private final AtomicInteger next = new AtomicInteger(FIRST);

	void run(ConcurrentMap<String, StoredAuthorization> users) {
		int due = this.next.get();
		if (users.size() >= due && this.next.compareAndSet(due, Integer.MAX_VALUE)) {
			users.values().removeIf(StoredAuthorization::isIdle);
			this.next.set(Math.max(FIRST, users.size() * 2));
		}
	}

}
