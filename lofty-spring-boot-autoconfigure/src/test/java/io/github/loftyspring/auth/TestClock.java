package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands until it is moved.
 */
final class TestClock implements InstantSource {

	private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	synchronized void advance(Duration amount) {
		this.now = this.now.plus(amount);
	}

}
