package io.github.loftyspring.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.log.LogMessage;

/**
 * An access token in memory. Use of a token that nears its end starts its renewal, one at
 * a time, so an account without calls makes no token requests; while a token lives no
 * call waits for its renewal or hears that it failed.
 */
final class HeldToken {

	private static final Log logger = LogFactory.getLog(HeldToken.class);

	private final Function<@Nullable BearerToken, Mono<BearerToken>> renewal;

	private final InstantSource clock;

	private final RenewalBackoff backoff;

	private final SingleFlight<BearerToken> flight = new SingleFlight<>(Mono.defer(this::fetch));

	private final AtomicReference<@Nullable BearerToken> token = new AtomicReference<>();

	/**
	 * Creates the place for a token, without one.
	 * @param renewal obtains a token, given the one that is held; an
	 * {@link NoAuthorizationException} makes that one useless, other errors do not
	 * @param clock the clock
	 * @param jitter numbers from 0 to 1
	 */
	HeldToken(Function<@Nullable BearerToken, Mono<BearerToken>> renewal, InstantSource clock, DoubleSupplier jitter) {
		this.renewal = renewal;
		this.clock = clock;
		this.backoff = new RenewalBackoff(jitter);
	}

	@Nullable BearerToken current() {
		BearerToken held = this.token.get();
		if (held == null) {
			return null;
		}
		long now = this.clock.millis();
		if (now < held.schedule().renewAt()) {
			return held;
		}
		return (now < held.schedule().expiresAt()) ? renewing(held, now) : null;
	}

	private @Nullable BearerToken renewing(BearerToken held, long now) {
		if (this.backoff.allows(now)) {
			if (now >= held.schedule().staleAt()) {
				return null;
			}
			this.flight.start();
		}
		return held;
	}

	Mono<BearerToken> obtain() {
		return Mono.defer(() -> {
			BearerToken held = current();
			return (held != null) ? Mono.just(held) : this.flight.join();
		});
	}

	/**
	 * Forgets a token that was refused, unless there is another one already.
	 * @param refused the token
	 */
	void drop(BearerToken refused) {
		this.token.compareAndSet(refused, null);
	}

	void invalidate() {
		this.token.set(null);
	}

	@Nullable Instant expiresAt() {
		BearerToken held = this.token.get();
		return (held != null) ? Instant.ofEpochMilli(held.schedule().expiresAt()) : null;
	}

	boolean hasEnded() {
		BearerToken held = this.token.get();
		return held == null || this.clock.millis() >= held.schedule().expiresAt();
	}

	void close() {
		this.flight.close();
	}

	private Mono<BearerToken> fetch() {
		BearerToken held = this.token.get();
		if (held != null && this.clock.millis() < held.schedule().renewAt()) {
			return Mono.just(held);
		}
		return this.renewal.apply(held).doOnNext(this::accept).onErrorResume((ex) -> failed(held, ex));
	}

	private void accept(BearerToken renewed) {
		this.backoff.succeeded();
		this.token.set(renewed);
	}

	private Mono<BearerToken> failed(@Nullable BearerToken held, Throwable ex) {
		if (ex instanceof NoAuthorizationException) {
			invalidate();
			return Mono.error(ex);
		}
		return (held != null && isUsable(held)) ? keep(held, ex) : Mono.error(ex);
	}

	private boolean isUsable(BearerToken held) {
		return this.token.get() == held && this.clock.millis() < held.schedule().expiresAt();
	}

	private Mono<BearerToken> keep(BearerToken held, Throwable ex) {
		long now = this.clock.millis();
		this.backoff.failed(now, held.schedule().expiresAt() - now,
				(ex instanceof TokenRequestException refused) ? refused.retryAfter() : null);
		logger.warn(LogMessage.format("The token is not renewed yet and still used until %s: %s",
				Instant.ofEpochMilli(held.schedule().expiresAt()), ex.getMessage()));
		return Mono.just(held);
	}

}
