package io.github.loftyspring.samples.cli.client;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import io.github.loftyspring.ratelimit.RateLimitListener;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;

/**
 * Says what a call waits for.
 */
final class QuotaNotice implements RateLimitListener {

	/** A pause that nobody wonders about. */
	private static final Duration SHORT = Duration.ofMillis(500);

	private final Supplier<RateLimitSnapshot> quota;

	private final Duration window;

	private final PrintWriter err;

	QuotaNotice(Supplier<RateLimitSnapshot> quota, Duration window, PrintWriter err) {
		this.quota = quota;
		this.window = window;
		this.err = err;
	}

	@Override
	public void waiting(Duration expected) {
		if (expected.compareTo(SHORT) >= 0) {
			this.err.println("Waiting %s for the quota (%,d %s)…".formatted(seconds(expected.plusMillis(999)),
					this.quota.get().limit(), perWindow()));
			this.err.flush();
		}
	}

	private String perWindow() {
		return this.window.equals(Duration.ofMinutes(1)) ? "a minute" : "in " + seconds(this.window);
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%,d s", duration.toSeconds());
	}

}
