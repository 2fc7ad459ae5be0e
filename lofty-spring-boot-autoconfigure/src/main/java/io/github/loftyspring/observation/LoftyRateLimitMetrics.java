package io.github.loftyspring.observation;

import java.time.Duration;
import java.util.Locale;

import io.github.loftyspring.ratelimit.IgnoredHeaderReason;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.util.Assert;

/**
 * The meters of a rate limiter, all tagged with {@code limiter}, its name:
 * <ul>
 * <li>{@code lofty.rate.limit.limit} and {@code lofty.rate.limit.remaining}, gauges of
 * the quota as last known;</li>
 * <li>{@code lofty.rate.limit.wait}, a timer of the permits that were granted after a
 * wait;</li>
 * <li>{@code lofty.rate.limit.throttled}, a counter of refusals by {@code source}:
 * {@code client} for permits that were refused, {@code server} for answers 429;</li>
 * <li>{@code lofty.rate.limit.headers.ignored}, a counter of what the server said and the
 * limiter did not follow, by {@code reason}.</li>
 * </ul>
 *
 * @since 0.1.0
 */
public final class LoftyRateLimitMetrics implements MeterBinder {

	private static final String PREFIX = "lofty.rate.limit.";

	private static final String LIMITER = "limiter";

	private final LoftyRateLimiter limiter;

	/**
	 * Creates the binder of one limiter's meters.
	 * @param limiter the limiter
	 */
	public LoftyRateLimitMetrics(LoftyRateLimiter limiter) {
		Assert.notNull(limiter, "'limiter' must not be null");
		this.limiter = limiter;
	}

	/**
	 * Registers the meters. Waits and refusals count from now on.
	 * @param registry where the meters are registered
	 */
	@Override
	public void bindTo(MeterRegistry registry) {
		String name = this.limiter.getName();
		Gauge.builder(PREFIX + "limit", this.limiter, (limiter) -> limiter.snapshot().limit())
			.description("Requests per window, as last known")
			.tag(LIMITER, name)
			.register(registry);
		Gauge.builder(PREFIX + "remaining", this.limiter, (limiter) -> limiter.snapshot().remaining())
			.description("Requests that can still be sent in the current window")
			.tag(LIMITER, name)
			.register(registry);
		for (IgnoredHeaderReason reason : IgnoredHeaderReason.values()) {
			FunctionCounter
				.builder(PREFIX + "headers.ignored", this.limiter, (limiter) -> limiter.ignoredHeaders(reason))
				.description("What the server said about the quota and was not followed")
				.tag(LIMITER, name)
				.tag("reason", tagValue(reason))
				.register(registry);
		}
		this.limiter.addListener(new Recorder(name, registry));
	}

	private static String tagValue(IgnoredHeaderReason reason) {
		return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Records waits and refusals.
	 */
	private static final class Recorder implements RateLimitListener {

		private final Timer wait;

		private final Counter refused;

		private final Counter throttled;

		Recorder(String name, MeterRegistry registry) {
			this.wait = Timer.builder(PREFIX + "wait")
				.description("Waits for a permit that was granted")
				.tag(LIMITER, name)
				.register(registry);
			this.refused = throttled(name, "client", registry);
			this.throttled = throttled(name, "server", registry);
		}

		private static Counter throttled(String name, String source, MeterRegistry registry) {
			return Counter.builder(PREFIX + "throttled")
				.description("Permits refused by the client, and requests refused by the server (429)")
				.tag(LIMITER, name)
				.tag("source", source)
				.register(registry);
		}

		@Override
		public void waited(Duration waited) {
			this.wait.record(waited);
		}

		@Override
		public void refused() {
			this.refused.increment();
		}

		@Override
		public void throttled() {
			this.throttled.increment();
		}

	}

}
