package io.github.loftyspring.ratelimit;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * The quota's stage in the way of a call: takes a permit before the request is sent and
 * hands the answer's headers to the limiter, also when the answer is an error. A call
 * that cannot get its permit in time ends in a {@link PermitRefusedException}.
 *
 * @since 0.1.0
 */
public final class RateLimitFilter implements ExchangeFilterFunction {

	private static final String MAX_WAIT = RateLimitFilter.class.getName() + ".maxWait";

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private final LoftyRateLimiter limiter;

	/**
	 * Creates the stage.
	 * @param limiter the quota
	 */
	public RateLimitFilter(LoftyRateLimiter limiter) {
		Assert.notNull(limiter, "'limiter' must not be null");
		this.limiter = limiter;
	}

	/**
	 * Says how long a request may still wait, when that is not the limiter's own longest
	 * wait: a repeated attempt has only what earlier ones left.
	 * @param remaining longest wait of this request
	 * @return what sets the request attribute
	 */
	public static Consumer<ClientRequest.Builder> maxWait(Duration remaining) {
		return (request) -> request.attribute(MAX_WAIT, remaining);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.defer(() -> {
			Permit free = this.limiter.tryTake();
			return (free != null) ? exchange(free, request, next)
					: this.limiter.take(maxWaitOf(request)).flatMap((permit) -> exchange(permit, request, next));
		});
	}

	private Mono<ClientResponse> exchange(Permit permit, ClientRequest request, ExchangeFunction next) {
		return Mono.defer(() -> next.exchange(request))
			.doOnNext((response) -> answered(permit, request, response))
			.doOnSuccess((response) -> this.limiter.released(permit, false))
			.doOnError((ex) -> this.limiter.released(permit, isUnsent(ex)))
			.doOnCancel(() -> this.limiter.released(permit, false));
	}

	private void answered(Permit permit, ClientRequest request, ClientResponse response) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		boolean throttled = response.statusCode().value() == HttpStatus.TOO_MANY_REQUESTS.value();
		this.limiter.answered(permit, endpoint(request), throttled, headers::getFirst);
	}

	private Duration maxWaitOf(ClientRequest request) {
		return (request.attributes().get(MAX_WAIT) instanceof Duration remaining) ? remaining
				: this.limiter.getRateLimiterConfig().getTimeoutDuration();
	}

	private static String endpoint(ClientRequest request) {
		String template = String.valueOf(request.attributes().getOrDefault(URI_TEMPLATE, ""));
		int query = template.indexOf('?');
		return request.method() + " " + ((query < 0) ? template : template.substring(0, query));
	}

	private static boolean isUnsent(@Nullable Throwable ex) {
		// A codec fails before an answer only by a body that could not be written.
		return ex instanceof CodecException || (ex instanceof WebClientRequestException
				&& (ex.getCause() instanceof ConnectException || ex.getCause() instanceof UnknownHostException));
	}

}
