package io.github.loftyspring.http;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import io.github.loftyspring.auth.TokenRequestException;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * One call and its attempts.
 */
final class RetriedCall {

	private static final int TOO_MANY_REQUESTS = 429;

	private final RetryFilter filter;

	private final ClientRequest request;

	private final ExchangeFunction next;

	private final long startedAt;

	/** Attempts that count: a 429 that the quota answers for does not. */
	private int attempts;

	private int throttled;

	RetriedCall(RetryFilter filter, ClientRequest request, ExchangeFunction next) {
		this.filter = filter;
		this.request = request;
		this.next = next;
		this.startedAt = now();
	}

	Mono<ClientResponse> attempt(ClientRequest attempted) {
		this.attempts++;
		return new ReplaceableExchange(this.next.exchange(attempted), this::answered, this::failed);
	}

	private @Nullable Mono<ClientResponse> answered(ClientResponse response) {
		return switch (response.statusCode().value()) {
			case TOO_MANY_REQUESTS -> throttled(response);
			case 502, 503, 504 -> this.filter.isRepeatable(this.request) ? repeat(response) : null;
			default -> null;
		};
	}

	private @Nullable Mono<ClientResponse> throttled(ClientResponse response) {
		if (!this.filter.hasQuota()) {
			return repeat(response);
		}
		Duration left = this.filter.maxWait().minusMillis(now() - this.startedAt);
		if (left.isNegative() || left.isZero()) {
			return null;
		}
		Duration pause = pauseAfterThrottling(RetryAfter.of(response.headers().asHttpHeaders()));
		if (pause.compareTo(left) >= 0) {
			return null;
		}
		this.attempts--;
		Mono<ClientResponse> again = Mono.defer(() -> attempt(waitingAtMost(left.minus(pause))));
		return response.releaseBody()
			.then(pause.isZero() ? again : Mono.delay(pause, this.filter.scheduler()).then(again));
	}

	/**
	 * The quota makes the next attempt wait, except where an endpoint has a limit of its
	 * own: there the pauses grow.
	 */
	private Duration pauseAfterThrottling(@Nullable Duration retryAfter) {
		this.throttled++;
		Duration growing = (this.throttled == 1) ? Duration.ZERO : this.filter.backoff(this.throttled - 1);
		return (retryAfter != null && retryAfter.compareTo(growing) > 0) ? retryAfter : growing;
	}

	private ClientRequest waitingAtMost(Duration left) {
		ClientRequest.Builder builder = ClientRequest.from(this.request);
		RateLimitFilter.maxWait(left).accept(builder);
		return builder.build();
	}

	private @Nullable Mono<ClientResponse> repeat(ClientResponse response) {
		Duration pause = pause(RetryAfter.of(response.headers().asHttpHeaders()));
		return (pause != null) ? response.releaseBody().then(again(pause)) : null;
	}

	private @Nullable Mono<ClientResponse> failed(Throwable failure) {
		Duration pause = null;
		if (failure instanceof TokenRequestException tokenRequest && tokenRequest.isTransient()) {
			pause = pause(tokenRequest.retryAfter());
		}
		else if (this.filter.isRepeatable(this.request) && isConnectionFailure(failure)) {
			pause = pause(null);
		}
		return (pause != null) ? again(pause) : null;
	}

	private Mono<ClientResponse> again(Duration pause) {
		return Mono.delay(pause, this.filter.scheduler()).then(Mono.defer(() -> attempt(this.request)));
	}

	private @Nullable Duration pause(@Nullable Duration retryAfter) {
		if (this.attempts >= this.filter.settings().maxAttempts()) {
			return null;
		}
		Duration backoff = this.filter.backoff(this.attempts);
		if (retryAfter == null || retryAfter.compareTo(backoff) <= 0) {
			return backoff;
		}
		return (retryAfter.compareTo(this.filter.settings().maxBackoff()) <= 0) ? retryAfter : null;
	}

	private static boolean isConnectionFailure(Throwable failure) {
		if (!(failure instanceof WebClientRequestException) || !(failure.getCause() instanceof IOException cause)) {
			return false;
		}
		boolean answerTimedOut = cause instanceof HttpTimeoutException
				&& !(cause instanceof HttpConnectTimeoutException);
		return !answerTimedOut && !(cause instanceof SSLException);
	}

	private long now() {
		return this.filter.scheduler().now(TimeUnit.MILLISECONDS);
	}

}
