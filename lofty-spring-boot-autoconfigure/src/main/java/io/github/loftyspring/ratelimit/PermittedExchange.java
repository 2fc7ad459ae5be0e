package io.github.loftyspring.ratelimit;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLHandshakeException;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * A request on its way with its permit: closes the permit with the first thing that tells
 * what became of the request.
 */
final class PermittedExchange extends MonoOperator<ClientResponse, ClientResponse> {

	/** Failures before anything of a request can have reached the server. */
	private static final List<Class<? extends Exception>> UNSENT = List.of(ConnectException.class,
			UnknownHostException.class, NoRouteToHostException.class, HttpConnectTimeoutException.class,
			SSLHandshakeException.class);

	private final LoftyRateLimiter limiter;

	private final CallPermit permit;

	private final Endpoint endpoint;

	/**
	 * Creates the exchange.
	 * @param limiter the quota
	 * @param permit the request's permit, used for one subscription
	 * @param endpoint where the request goes
	 * @param exchange sends the request
	 */
	PermittedExchange(LoftyRateLimiter limiter, CallPermit permit, Endpoint endpoint, Mono<ClientResponse> exchange) {
		super(exchange);
		this.limiter = limiter;
		this.permit = permit;
		this.endpoint = endpoint;
	}

	@Override
	public void subscribe(CoreSubscriber<? super ClientResponse> actual) {
		this.source.subscribe(new PermitUse(actual));
	}

	private void answer(ClientResponse response) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		boolean throttled = response.statusCode().value() == HttpStatus.TOO_MANY_REQUESTS.value();
		this.limiter.answered(this.permit, this.endpoint, throttled, AnswerHeaders.of(headers));
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
	 * Watches the exchange. Whatever comes second finds the permit closed.
	 */
	private final class PermitUse implements CoreSubscriber<ClientResponse>, Subscription {

		private final CoreSubscriber<? super ClientResponse> actual;

		private @Nullable Subscription exchange;

		private boolean answered;

		private volatile boolean subscribing;

		private final AtomicReference<Demand> demand = new AtomicReference<>(Demand.NONE);

		PermitUse(CoreSubscriber<? super ClientResponse> actual) {
			this.actual = actual;
		}

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (Operators.validate(this.exchange, subscription)) {
				this.exchange = subscription;
				this.subscribing = true;
				this.actual.onSubscribe(this);
				this.subscribing = false;
			}
		}

		@Override
		public void onNext(ClientResponse response) {
			this.answered = true;
			answer(response);
			this.actual.onNext(response);
		}

		@Override
		public void onError(Throwable ex) {
			release(isUnsent(ex));
			this.actual.onError(ex);
		}

		@Override
		public void onComplete() {
			release(false);
			this.actual.onComplete();
		}

		@Override
		public void request(long n) {
			this.demand.compareAndSet(Demand.NONE, Demand.REQUESTED);
			if (this.exchange != null && this.demand.get() == Demand.REQUESTED) {
				this.exchange.request(n);
			}
		}

		@Override
		public void cancel() {
			boolean unwanted = this.demand.compareAndSet(Demand.NONE, Demand.CANCELLED);
			if (this.exchange != null) {
				this.exchange.cancel();
			}
			// A call that gave up while its permit came has not started anything yet.
			release(unwanted && this.subscribing);
		}

		private void release(boolean unsent) {
			if (!this.answered) {
				PermittedExchange.this.limiter.released(PermittedExchange.this.permit, unsent);
			}
		}

	}

	private enum Demand {

		NONE, REQUESTED, CANCELLED

	}

}
