package io.github.loftyspring.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands until it is moved.
 */
final class TestClock implements InstantSource {

	static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

	private volatile Instant now = START;

	@Override
	public Instant instant() {
		return this.now;
	}

	synchronized void advance(Duration amount) {
		this.now = this.now.plus(amount);
	}

}
