package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.event.RateLimiterEvent;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnDrainedEvent;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnFailureEvent;
import io.github.resilience4j.ratelimiter.event.RateLimiterOnSuccessEvent;
import io.github.resilience4j.ratelimiter.internal.RateLimiterEventProcessor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Resilience4j's {@link RateLimiter} over the quota that the server counts. Calls through
 * the Lofty client take their permits in {@link RateLimitFilter} and feed back what the
 * answers say; whoever uses Resilience4j's own interface draws on the same account and
 * stands in the same queue, without feedback.
 *
 * @since 0.1.0
 */
public final class LoftyRateLimiter implements RateLimiter, AutoCloseable {

	/**
	 * The limiter's name in the Resilience4j registry.
	 */
	public static final String NAME = "lofty";

	/** Stands for every longer wait, so that no sum of times overflows. */
	private static final Duration LONGEST_WAIT = Duration.ofDays(36_500);

	private static final Log logger = LogFactory.getLog(LoftyRateLimiter.class);

	private final String name;

	private final RateLimiterEventProcessor events = new RateLimiterEventProcessor();

	private final RateLimitListeners listeners = new RateLimitListeners();

	private final IgnoredHeaders ignored = new IgnoredHeaders();

	private final RateLimitHeaderParser parser;

	private final PermitQueue queue;

	private final MonotonicClock clock;

	private final @Nullable QuotaStoreClient store;

	private volatile RateLimiterConfig config;

	private volatile Map<String, String> tags = Map.of();

	/**
	 * Creates a limiter that counts in memory.
	 * @param name the name in Resilience4j's registry, events and metrics
	 * @param settings starting values and the longest wait
	 */
	public LoftyRateLimiter(String name, RateLimitSettings settings) {
		this(name, settings, MonotonicClock.system(), Schedulers.parallel());
	}

	/**
	 * Creates a limiter that shares its quota with other instances of the application.
	 * @param name the name in Resilience4j's registry, events and metrics
	 * @param settings starting values and the longest wait
	 * @param store where the instances share it; not closed by the limiter
	 */
	public LoftyRateLimiter(String name, RateLimitSettings settings, QuotaStore store) {
		this(name, settings, store, MonotonicClock.system(), Schedulers.parallel());
	}

	LoftyRateLimiter(String name, RateLimitSettings settings, MonotonicClock clock, Scheduler scheduler) {
		this(name, settings, clock, scheduler, null);
	}

	LoftyRateLimiter(String name, RateLimitSettings settings, QuotaStore store, MonotonicClock clock,
			Scheduler scheduler) {
		this(name, settings, clock, scheduler, new QuotaStoreClient(store, scheduler, clock.now()));
	}

	private LoftyRateLimiter(String name, RateLimitSettings settings, MonotonicClock clock, Scheduler scheduler,
			@Nullable QuotaStoreClient store) {
		Assert.hasText(name, "'name' must not be empty");
		Assert.notNull(settings, "'settings' must not be null");
		this.name = name;
		this.clock = clock;
		this.store = store;
		this.parser = new RateLimitHeaderParser(settings.window(), this.ignored);
		this.queue = queue(settings, clock, scheduler, store, this.ignored);
		this.config = RateLimiterConfig.custom()
			.limitForPeriod(settings.limit())
			.limitRefreshPeriod(settings.window())
			.timeoutDuration(atMost(settings.maxWait()))
			.build();
	}

	private static PermitQueue queue(RateLimitSettings settings, MonotonicClock clock, Scheduler scheduler,
			@Nullable QuotaStoreClient store, IgnoredHeaders ignored) {
		DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
		EndpointWindows endpoints = new EndpointWindows(settings.endpoints(),
				(limit) -> new LocalQuotaLedger(settings.withLimit(limit), random, ignored,
						ownShare(settings, random)));
		AccountShares shares = new AccountShares(settings);
		if (store == null) {
			LocalQuotaLedger local = new LocalQuotaLedger(settings, random, ignored, ownShare(settings, random));
			return new PermitQueue(new ApplicationQuota(local, endpoints, shares), clock, scheduler);
		}
		// All instances together leave the reserve, so the shared ledger keeps it.
		LocalQuotaLedger local = new LocalQuotaLedger(settings.withReserve(0), random, ignored, null);
		SharedQuotaLedger shared = new SharedQuotaLedger(local, store, settings);
		PermitQueue queue = new PermitQueue(new ApplicationQuota(shared, endpoints, shares), clock, scheduler);
		shared.join(queue);
		return queue;
	}

	private static OwnShare ownShare(RateLimitSettings settings, DoubleSupplier random) {
		return new OwnShare(settings.window().toNanos(), random);
	}

	/**
	 * Returns whether the store was reachable when it was last used.
	 * @return the state, or {@code null} when the quota is counted in memory
	 */
	public @Nullable QuotaStoreStatus storeStatus() {
		return (this.store != null) ? this.store.status() : null;
	}

	/**
	 * Returns limit, remaining requests and end of the window as last known.
	 * @return the quota
	 */
	public RateLimitSnapshot snapshot() {
		return this.queue.snapshot();
	}

	/**
	 * Returns the quotas of endpoints that have limits of their own.
	 * @return quotas by method and URI template, such as {@code POST /v2.0/ai/summary}
	 */
	public Map<String, RateLimitSnapshot> endpointSnapshots() {
		return this.queue.endpoints()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().toString(), Map.Entry::getValue));
	}

	/**
	 * Joins a registry under the limiter's name, in place of a limiter that has it, and
	 * takes the tags over that the registry gives its limiters: meters of one name need
	 * the same tags.
	 * @param registry the registry
	 */
	public void join(RateLimiterRegistry registry) {
		Assert.notNull(registry, "'registry' must not be null");
		if (registry.find(this.name).orElse(null) == this) {
			return;
		}
		this.tags = Map.copyOf(registry.getTags());
		// Only an entry that exists can be replaced.
		registry.rateLimiter(this.name);
		registry.replace(this.name, this);
	}

	/**
	 * Adds somebody who is told of waits and refusals from now on.
	 * @param listener the listener
	 */
	public void addListener(RateLimitListener listener) {
		Assert.notNull(listener, "'listener' must not be null");
		this.listeners.add(listener);
	}

	/**
	 * Returns how often the server said something about the quota that was not followed,
	 * since it cannot be read or contradicts itself.
	 * @param reason why it was not followed
	 * @return number of headers
	 */
	public long ignoredHeaders(IgnoredHeaderReason reason) {
		Assert.notNull(reason, "'reason' must not be null");
		return this.ignored.count(reason);
	}

	/**
	 * Takes a permit if there is one and nobody waits.
	 * @param request what is asked for
	 * @return the permit, or {@code null}
	 */
	@Nullable CallPermit tryTake(PermitRequest request) {
		CallPermit permit = this.queue.tryTake(request);
		if (permit != null) {
			publish(true, request.requests());
		}
		return permit;
	}

	/**
	 * Takes a permit for a call, waiting for it when needed.
	 * @param request what is asked for
	 * @param maxWait longest wait; a negative one allows none
	 * @return the permit, or a {@link PermitRefusedException}
	 */
	Mono<CallPermit> take(PermitRequest request, Duration maxWait) {
		return Mono.defer(() -> {
			long since = this.clock.now();
			long longest = Math.max(0, atMost(maxWait).toNanos());
			tellWait(request, longest);
			return this.queue.take(request, longest).doOnNext((permit) -> {
				publish(true, 1);
				this.listeners.granted(this.clock.now() - since);
			}).doOnError((ex) -> publish(false, 1));
		});
	}

	private void tellWait(PermitRequest request, long longest) {
		this.listeners.waits(() -> {
			long expected = this.queue.estimateWait(request);
			return (expected <= longest) ? expected : 0;
		});
	}

	Duration maxWait() {
		return this.config.getTimeoutDuration();
	}

	void answered(CallPermit permit, Endpoint endpoint, boolean throttled, AnswerHeaders headers) {
		this.queue.align(permit, new Answer(endpoint, throttled, this.parser.parse(headers), this.clock.now()));
		if (throttled) {
			this.listeners.throttled();
		}
	}

	void released(CallPermit permit, boolean unsent) {
		this.queue.release(permit, unsent);
	}

	/**
	 * Takes permits, parking the calling thread while there are none.
	 * @param permits number of requests that the caller will send
	 * @return whether they were granted; {@code false} when that would take longer than
	 * the configured timeout, or the thread was interrupted
	 * @throws IllegalStateException if the calling thread would have to wait and is one
	 * of a reactive scheduler
	 */
	@Override
	public boolean acquirePermission(int permits) {
		// Resilience4j drops the permit of a thread that comes back interrupted.
		boolean granted = canEverHold(permits) && !Thread.currentThread().isInterrupted() && acquire(permits);
		publish(granted, permits);
		return granted;
	}

	private boolean acquire(int permits) {
		PermitRequest request = PermitRequest.of(permits);
		if (this.queue.reserve(request, 0) == 0) {
			return true;
		}
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("'acquirePermission' would block the reactive thread "
					+ Thread.currentThread().getName() + ": use 'reservePermission', or call it on another thread");
		}
		long since = this.clock.now();
		tellWait(request, maxWait().toNanos());
		BlockingAcquisition acquisition = new BlockingAcquisition(this.queue);
		this.queue.take(request, maxWait().toNanos()).subscribe(acquisition);
		boolean granted = acquisition.await();
		if (granted) {
			this.listeners.granted(this.clock.now() - since);
		}
		return granted;
	}

	/**
	 * Takes permits for a caller that waits by itself.
	 * @param permits number of requests that the caller will send
	 * @return nanoseconds to wait before sending, or a negative number when that is
	 * longer than the configured timeout and nothing was taken
	 */
	@Override
	public long reservePermission(int permits) {
		long wait = canEverHold(permits) ? this.queue.reserve(PermitRequest.of(permits), maxWait().toNanos()) : -1;
		publish(wait >= 0, permits);
		this.listeners.granted(wait);
		return wait;
	}

	private boolean canEverHold(int permits) {
		Assert.isTrue(permits >= 1, () -> "'permits' must be at least 1, but was " + permits);
		return permits == 1 || permits <= this.queue.limit();
	}

	/**
	 * Counts the current window out.
	 */
	@Override
	public void drainPermissions() {
		int drained = snapshot().remaining();
		this.queue.drain();
		if (this.events.hasConsumers()) {
			publish(new RateLimiterOnDrainedEvent(this.name, drained));
		}
	}

	@Override
	public void changeTimeoutDuration(Duration timeoutDuration) {
		Assert.notNull(timeoutDuration, "'timeoutDuration' must not be null");
		this.config = RateLimiterConfig.from(this.config).timeoutDuration(atMost(timeoutDuration)).build();
	}

	/**
	 * Changes the limit until the answer to a later request tells another.
	 * @param limitForPeriod requests per window
	 */
	@Override
	public void changeLimitForPeriod(int limitForPeriod) {
		this.config = RateLimiterConfig.from(this.config).limitForPeriod(limitForPeriod).build();
		this.queue.changeLimit(limitForPeriod);
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
		return this.tags;
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
		return "LoftyRateLimiter{name='%s', maxWait=%d ms}".formatted(this.name, maxWait().toMillis());
	}

	private static Duration atMost(Duration wait) {
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

	private void publish(boolean granted, int permits) {
		if (!granted) {
			this.listeners.refused();
		}
		if (this.events.hasConsumers()) {
			publish(granted ? new RateLimiterOnSuccessEvent(this.name, permits)
					: new RateLimiterOnFailureEvent(this.name, permits));
		}
	}

	private void publish(RateLimiterEvent event) {
		try {
			this.events.consumeEvent(event);
		}
		catch (RuntimeException ex) {
			// A listener that fails must not cost the call its permit.
			logger.warn("A listener to the rate limiter's events failed", ex);
		}
	}

}
