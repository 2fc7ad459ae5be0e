package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The quota's stage in the way of a call: takes a permit before the request is sent and
 * hands the answer's headers to the limiter, also when the answer is an error. A call
 * that cannot get its permit in time ends in a {@link PermitRefusedException}.
 *
 * @since 0.1.0
 */
public final class RateLimitFilter implements ExchangeFilterFunction {

	private static final String MAX_WAIT = RateLimitFilter.class.getName() + ".maxWait";

	private final LoftyRateLimiter limiter;

	private final BiFunction<ClientRequest, ContextView, ?> accounts;

	/**
	 * Creates the stage for calls that are all for the same account.
	 * @param limiter the quota
	 */
	public RateLimitFilter(LoftyRateLimiter limiter) {
		this(limiter, (request, context) -> PermitRequest.NO_ACCOUNT);
	}

	/**
	 * Creates the stage.
	 * @param limiter the quota
	 * @param accounts tells the account that a call is for, by the request and the
	 * context of its subscriber; accounts that wait for permits take turns
	 */
	public RateLimitFilter(LoftyRateLimiter limiter, BiFunction<ClientRequest, ContextView, ?> accounts) {
		Assert.notNull(limiter, "'limiter' must not be null");
		Assert.notNull(accounts, "'accounts' must not be null");
		this.limiter = limiter;
		this.accounts = accounts;
	}

	/**
	 * Says how long a request may still wait, when that is not the limiter's own longest
	 * wait: a repeated attempt has only what earlier ones left.
	 * @param remaining longest wait of this request; zero or less allows none
	 * @return what sets the request attribute
	 */
	public static Consumer<ClientRequest.Builder> maxWait(Duration remaining) {
		Assert.notNull(remaining, "'remaining' must not be null");
		return (request) -> request.attribute(MAX_WAIT, remaining);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			Endpoint endpoint = Endpoint.of(request);
			PermitRequest asked = new PermitRequest(1, this.accounts.apply(request, context),
					CallPriority.of(request, context), endpoint);
			CallPermit free = this.limiter.tryTake(asked);
			return (free != null) ? exchange(free, endpoint, request, next)
					: this.limiter.take(asked, maxWaitOf(request))
						.flatMap((permit) -> exchange(permit, endpoint, request, next));
		});
	}

	private Mono<ClientResponse> exchange(CallPermit permit, Endpoint endpoint, ClientRequest request,
			ExchangeFunction next) {
		Mono<ClientResponse> exchange;
		try {
			exchange = next.exchange(request);
		}
		catch (RuntimeException ex) {
			this.limiter.released(permit, true);
			throw ex;
		}
		return new PermittedExchange(this.limiter, permit, endpoint, exchange);
	}

	private Duration maxWaitOf(ClientRequest request) {
		return (request.attributes().get(MAX_WAIT) instanceof Duration remaining) ? remaining : this.limiter.maxWait();
	}

}
