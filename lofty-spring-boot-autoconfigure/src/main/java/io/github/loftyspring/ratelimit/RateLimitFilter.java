package io.github.loftyspring.ratelimit;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import javax.net.ssl.SSLHandshakeException;

import org.jspecify.annotations.Nullable;
import reactor.core.observability.DefaultSignalListener;
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

	/** Failures before anything of a request can have reached the server. */
	private static final List<Class<? extends Exception>> UNSENT = List.of(ConnectException.class,
			UnknownHostException.class, NoRouteToHostException.class, HttpConnectTimeoutException.class,
			SSLHandshakeException.class);

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
	 * @param remaining longest wait of this request; zero or less allows none
	 * @return what sets the request attribute
	 */
	public static Consumer<ClientRequest.Builder> maxWait(Duration remaining) {
		Assert.notNull(remaining, "'remaining' must not be null");
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
		Mono<ClientResponse> exchange;
		try {
			exchange = next.exchange(request);
		}
		catch (RuntimeException ex) {
			this.limiter.released(permit, true);
			throw ex;
		}
		return exchange.tap(() -> new PermitUse(permit, request));
	}

	private Duration maxWaitOf(ClientRequest request) {
		return (request.attributes().get(MAX_WAIT) instanceof Duration remaining) ? remaining : this.limiter.maxWait();
	}

	private static Endpoint endpoint(ClientRequest request) {
		Object template = request.attributes().get(URI_TEMPLATE);
		return Endpoint.of(request.method(), (template != null) ? template.toString() : request.url().getPath());
	}

	private static boolean isUnsent(Throwable ex) {
		if (ex instanceof CodecException) {
			// Before an answer, a codec fails only by a body that could not be written.
			return true;
		}
		Throwable cause = (ex instanceof WebClientRequestException) ? ex.getCause() : null;
		return cause != null && UNSENT.stream().anyMatch((type) -> type.isInstance(cause));
	}

	/**
	 * Closes the permit with the first thing that tells what became of the request.
	 */
	private final class PermitUse extends DefaultSignalListener<ClientResponse> {

		private final ClientRequest request;

		private @Nullable Permit permit;

		PermitUse(Permit permit, ClientRequest request) {
			this.permit = permit;
			this.request = request;
		}

		@Override
		public void doOnNext(ClientResponse response) {
			Permit open = this.permit;
			if (open != null) {
				this.permit = null;
				HttpHeaders headers = response.headers().asHttpHeaders();
				boolean throttled = response.statusCode().value() == HttpStatus.TOO_MANY_REQUESTS.value();
				RateLimitFilter.this.limiter.answered(open, endpoint(this.request), throttled,
						AnswerHeaders.of(headers));
			}
		}

		@Override
		public void doOnError(Throwable ex) {
			release(isUnsent(ex));
		}

		@Override
		public void doOnComplete() {
			release(false);
		}

		@Override
		public void doOnCancel() {
			release(false);
		}

		private void release(boolean unsent) {
			Permit open = this.permit;
			if (open != null) {
				this.permit = null;
				RateLimitFilter.this.limiter.released(open, unsent);
			}
		}

	}

}
