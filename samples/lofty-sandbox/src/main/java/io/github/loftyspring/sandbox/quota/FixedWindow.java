package io.github.loftyspring.sandbox.quota;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts the requests of one window. Guarded by its {@link Quota}.
 */
final class FixedWindow {

	private final Instant start;

	private final Instant end;

	private int accepted;

	private int refused;

	private FixedWindow(Instant start, Instant end) {
		this.start = start;
		this.end = end;
	}

	static FixedWindow at(Instant now, QuotaSettings settings) {
		Instant start = settings.startAtFirstRequest() ? now : aligned(now, settings);
		return new FixedWindow(start, start.plus(settings.window()));
	}

	private static Instant aligned(Instant now, QuotaSettings settings) {
		long length = settings.window().toMillis();
		long phase = Math.floorMod(now.toEpochMilli() - settings.windowOffset().toMillis(), length);
		return Instant.ofEpochMilli(now.toEpochMilli() - phase);
	}

	boolean contains(Instant now) {
		return !now.isBefore(this.start) && now.isBefore(this.end);
	}

	boolean hasLength(Duration length) {
		return this.start.plus(length).equals(this.end);
	}

	boolean hasRoom(int limit) {
		return this.accepted < limit;
	}

	void accept() {
		this.accepted++;
	}

	void refuse() {
		this.refused++;
	}

	int accepted() {
		return this.accepted;
	}

	Instant end() {
		return this.end;
	}

	WindowCount count(String application, boolean ai) {
		return new WindowCount(application, ai, this.start, this.accepted, this.refused);
	}

}
