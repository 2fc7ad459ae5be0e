package io.github.loftyspring.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The retry stage in the way of a call.
 * <ul>
 * <li>429: the server did nothing, so any method is repeated. With a quota the wait is
 * the quota's and costs no attempt; it is bounded by the longest wait for a permit.</li>
 * <li>502, 503, 504 and broken connections: {@code GET}, {@code HEAD}, {@code PUT},
 * {@code DELETE} and {@code OPTIONS} are repeated after an exponential pause with jitter,
 * or after {@code Retry-After}. Timeouts of an answer are not: the server may still be at
 * work.</li>
 * <li>A token endpoint that is out of order: any method, since nothing was sent.</li>
 * </ul>
 * Cancelling the call ends a pause at once.
 *
 * @since 0.1.0
 */
public final class RetryFilter implements ExchangeFilterFunction {

	private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT,
			HttpMethod.DELETE, HttpMethod.OPTIONS);

	private final RetrySettings settings;

	private final Duration maxWait;

	private final boolean quota;

	private final Scheduler scheduler;

	private final DoubleSupplier random;

	private RetryFilter(RetrySettings settings, Duration maxWait, boolean quota, Scheduler scheduler,
			DoubleSupplier random) {
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(maxWait, "'maxWait' must not be null");
		this.settings = settings;
		this.maxWait = maxWait;
		this.quota = quota;
		this.scheduler = scheduler;
		this.random = random;
	}

	/**
	 * Creates the stage for a client whose quota stage does the waiting after a 429.
	 * @param settings attempts and pauses
	 * @param maxWait longest time that a call may spend waiting for the quota
	 * @return the stage
	 */
	public static RetryFilter withQuota(RetrySettings settings, Duration maxWait) {
		return withQuota(settings, maxWait, Schedulers.parallel(), () -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Creates the stage for a client without a quota stage: a 429 is one more failed
	 * attempt.
	 * @param settings attempts and pauses
	 * @return the stage
	 */
	public static RetryFilter withoutQuota(RetrySettings settings) {
		return withoutQuota(settings, Schedulers.parallel(), () -> ThreadLocalRandom.current().nextDouble());
	}

	static RetryFilter withQuota(RetrySettings settings, Duration maxWait, Scheduler scheduler, DoubleSupplier random) {
		return new RetryFilter(settings, maxWait, true, scheduler, random);
	}

	static RetryFilter withoutQuota(RetrySettings settings, Scheduler scheduler, DoubleSupplier random) {
		return new RetryFilter(settings, Duration.ZERO, false, scheduler, random);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.defer(() -> new RetriedCall(this, request, next).attempt(request));
	}

	RetrySettings settings() {
		return this.settings;
	}

	Duration maxWait() {
		return this.maxWait;
	}

	boolean hasQuota() {
		return this.quota;
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	boolean isRepeatable(ClientRequest request) {
		return IDEMPOTENT.contains(request.method());
	}

	/**
	 * The pause before the attempt after the given one: between half and all of what
	 * doubling gives.
	 * @param attempts attempts made
	 * @return the pause
	 */
	Duration backoff(int attempts) {
		double doubled = this.settings.backoff().toNanos() * Math.pow(2, attempts - 1);
		double bounded = Math.min(doubled, this.settings.maxBackoff().toNanos());
		return Duration.ofNanos((long) (bounded * (0.5 + this.random.getAsDouble() / 2)));
	}

}
