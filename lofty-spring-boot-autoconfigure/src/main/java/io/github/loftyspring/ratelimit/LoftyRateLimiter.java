package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnDrainedEvent;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnFailureEvent;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnSuccessEvent;
import io.github.resilience4j.ratelimiter.internal.RateLimiterEventProcessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Resilience4j's {@link RateLimiter} over the quota that the server counts. Calls through
 * the Lofty client take their permits in {@link RateLimitFilter} and feed back what the
 * answers say; whoever uses Resilience4j's own interface draws on the same account,
 * without feedback.
 *
 * @since 0.1.0
 */
public final class LoftyRateLimiter implements RateLimiter, AutoCloseable {

	/**
	 * The limiter's name in the Resilience4j registry.
	 */
	public static final String NAME = "lofty";

	private final String name;

	private final RateLimiterEventProcessor events = new RateLimiterEventProcessor();

	private final RateLimitHeaderParser parser;

	private final PermitQueue queue;

	private final QuotaLedger ledger;

	private final MonotonicClock clock;

	private volatile RateLimiterConfig config;

	/**
	 * Creates a limiter that counts in memory.
	 * @param name the name in Resilience4j's registry, events and metrics
	 * @param settings starting values and the longest wait
	 */
	public LoftyRateLimiter(String name, RateLimitSettings settings) {
		this(name, settings, MonotonicClock.system(), Schedulers.parallel());
	}

	LoftyRateLimiter(String name, RateLimitSettings settings, MonotonicClock clock, Scheduler scheduler) {
		Assert.hasText(name, "'name' must not be empty");
		Assert.notNull(settings, "'settings' must not be null");
		this.name = name;
		this.clock = clock;
		this.parser = new RateLimitHeaderParser(settings.window());
		this.ledger = new LocalQuotaLedger(settings.limit(), settings.window().toNanos(),
				() -> ThreadLocalRandom.current().nextDouble());
		this.queue = new PermitQueue(this.ledger, clock, scheduler);
		this.config = RateLimiterConfig.custom()
			.limitForPeriod(settings.limit())
			.limitRefreshPeriod(settings.window())
			.timeoutDuration(settings.maxWait())
			.build();
	}

	/**
	 * Returns limit, remaining requests and end of the window as last known.
	 * @return the quota
	 */
	public RateLimitSnapshot snapshot() {
		return this.queue.snapshot();
	}

	@Nullable Permit tryTake() {
		Permit permit = this.queue.tryTake();
		if (permit != null) {
			publishSuccess(1);
		}
		return permit;
	}

	Mono<Permit> take(Duration maxWait) {
		return this.queue.take(maxWait.toNanos())
			.doOnNext((permit) -> publishSuccess(1))
			.doOnError(PermitRefusedException.class, (ex) -> publishFailure(1));
	}

	void answered(Permit permit, String endpoint, boolean throttled, UnaryOperator<@Nullable String> headers) {
		this.queue.align(permit, new Answer(endpoint, throttled, this.parser.parse(headers), this.clock.now()));
	}

	void released(Permit permit, boolean unsent) {
		this.queue.release(permit, unsent);
	}

	@Override
	public boolean acquirePermission(int permits) {
		long wait = reservePermission(permits);
		if (wait < 0) {
			return false;
		}
		long until = this.clock.now() + wait;
		while (this.clock.now() < until) {
			if (Thread.interrupted()) {
				Thread.currentThread().interrupt();
				return false;
			}
			LockSupport.parkNanos(this, until - this.clock.now());
		}
		return true;
	}

	@Override
	public long reservePermission(int permits) {
		Assert.isTrue(permits >= 1, () -> "'permits' must be at least 1, but was " + permits);
		long maxWait = this.config.getTimeoutDuration().toNanos();
		long wait = this.queue.reserve(permits, maxWait);
		if (wait < 0) {
			publishFailure(permits);
		}
		else {
			publishSuccess(permits);
		}
		return wait;
	}

	@Override
	public void drainPermissions() {
		int drained = snapshot().remaining();
		this.queue.change(this.ledger::drain);
		this.events.consumeEvent(new RateLimiterOnDrainedEvent(this.name, drained));
	}

	@Override
	public void changeTimeoutDuration(Duration timeoutDuration) {
		this.config = RateLimiterConfig.from(this.config).timeoutDuration(timeoutDuration).build();
	}

	/**
	 * Changes the limit until an answer of the server tells another.
	 * @param limitForPeriod requests per window
	 */
	@Override
	public void changeLimitForPeriod(int limitForPeriod) {
		this.config = RateLimiterConfig.from(this.config).limitForPeriod(limitForPeriod).build();
		this.queue.change(() -> this.ledger.changeLimit(limitForPeriod));
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public RateLimiterConfig getRateLimiterConfig() {
		return this.config;
	}

	@Override
	public Map<String, String> getTags() {
		return Map.of();
	}

	@Override
	public Metrics getMetrics() {
		return new Metrics() {

			@Override
			public int getNumberOfWaitingThreads() {
				return LoftyRateLimiter.this.queue.waiting();
			}

			@Override
			public int getAvailablePermissions() {
				return snapshot().remaining();
			}

		};
	}

	@Override
	public EventPublisher getEventPublisher() {
		return this.events;
	}

	/**
	 * Fails all waiting calls at once and refuses later ones.
	 */
	@Override
	public void close() {
		this.queue.close();
	}

	@Override
	public String toString() {
		return "LoftyRateLimiter{name='%s', maxWait=%d ms}".formatted(this.name,
				TimeUnit.NANOSECONDS.toMillis(this.config.getTimeoutDuration().toNanos()));
	}

	private void publishSuccess(int permits) {
		if (this.events.hasConsumers()) {
			this.events.consumeEvent(new RateLimiterOnSuccessEvent(this.name, permits));
		}
	}

	private void publishFailure(int permits) {
		if (this.events.hasConsumers()) {
			this.events.consumeEvent(new RateLimiterOnFailureEvent(this.name, permits));
		}
	}

}
