package io.github.loftyspring.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The server's clock: the time of its source, moved by an offset. It decides windows,
 * token lives, timestamps and the {@code Date} header.
 *
 * @since 0.1.0
 */
public final class SandboxClock implements InstantSource {

	private final InstantSource source;

	private final AtomicReference<Duration> offset;

	/**
	 * Creates a clock.
	 * @param source where the time comes from
	 * @param offset how far the server is ahead of it, negative when behind
	 */
	public SandboxClock(InstantSource source, Duration offset) {
		this.source = source;
		this.offset = new AtomicReference<>(offset);
	}

	@Override
	public Instant instant() {
		return this.source.instant().plus(this.offset.get());
	}

	/**
	 * Sets how far the server is ahead of its source.
	 * @param offset the offset, negative when behind
	 */
	public void setOffset(Duration offset) {
		this.offset.set(offset);
	}

	/**
	 * Moves the server's time.
	 * @param amount how far, negative for back
	 */
	public void advance(Duration amount) {
		this.offset.updateAndGet((offset) -> offset.plus(amount));
	}

}
