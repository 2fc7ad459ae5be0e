package io.github.loftyspring.sandbox.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * What {@code X-RateLimit-Reset} says. The vendor's text has epoch seconds, its example
 * looks like milliseconds left.
 *
 * @since 0.1.0
 */
public enum ResetFormat {

	/**
	 * Seconds since the epoch, rounded up.
	 */
	EPOCH_SECONDS((now, reset) -> seconds(Duration.between(Instant.EPOCH, reset))),

	/**
	 * Milliseconds since the epoch.
	 */
	EPOCH_MILLIS((now, reset) -> Long.toString(reset.toEpochMilli())),

	/**
	 * Seconds left, rounded up.
	 */
	SECONDS_LEFT((now, reset) -> seconds(Duration.between(now, reset))),

	/**
	 * Milliseconds left.
	 */
	MILLIS_LEFT((now, reset) -> Long.toString(Duration.between(now, reset).toMillis())),

	/**
	 * No such header.
	 */
	NONE((now, reset) -> null);

	private final BiFunction<Instant, Instant, @Nullable String> format;

	ResetFormat(BiFunction<Instant, Instant, @Nullable String> format) {
		this.format = format;
	}

	@Nullable String format(Instant now, Instant reset) {
		return this.format.apply(now, reset);
	}

	static String seconds(Duration duration) {
		return Long.toString(duration.plusNanos(999_999_999).toSeconds());
	}

}
