package io.github.loftyspring.http;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * An exchange whose answer or failure can be replaced by another exchange. Those that are
 * not replaced, nearly all, pass through one object, where {@code flatMap} with
 * {@code onErrorResume} would take several for each stage of each call.
 */
final class ReplaceableExchange extends MonoOperator<ClientResponse, ClientResponse> {

	private final Function<ClientResponse, @Nullable Mono<ClientResponse>> onAnswer;

	private final Function<Throwable, @Nullable Mono<ClientResponse>> onFailure;

	/**
	 * Creates the exchange.
	 * @param exchange the exchange
	 * @param onAnswer what takes the place of an answer, {@code null} to let it pass
	 * @param onFailure what takes the place of a failure, {@code null} to let it pass
	 */
	ReplaceableExchange(Mono<ClientResponse> exchange,
			Function<ClientResponse, @Nullable Mono<ClientResponse>> onAnswer,
			Function<Throwable, @Nullable Mono<ClientResponse>> onFailure) {
		super(exchange);
		this.onAnswer = onAnswer;
		this.onFailure = onFailure;
	}

	@Override
	public void subscribe(CoreSubscriber<? super ClientResponse> actual) {
		this.source.subscribe(new First(actual));
	}

	/**
	 * Receives the exchange, and holds the subscription to whatever is under way.
	 */
	private final class First implements CoreSubscriber<ClientResponse>, Subscription {

		private static final AtomicReferenceFieldUpdater<First, Subscription> CURRENT = AtomicReferenceFieldUpdater
			.newUpdater(First.class, Subscription.class, "current");

		private final CoreSubscriber<? super ClientResponse> actual;

		private volatile @Nullable Subscription current;

		private boolean replaced;

		First(CoreSubscriber<? super ClientResponse> actual) {
			this.actual = actual;
		}

		@Override
		public Context currentContext() {
			return this.actual.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (Operators.setOnce(CURRENT, this, subscription)) {
				this.actual.onSubscribe(this);
			}
		}

		@Override
		public void onNext(ClientResponse response) {
			Mono<ClientResponse> other;
			try {
				other = ReplaceableExchange.this.onAnswer.apply(response);
			}
			catch (RuntimeException ex) {
				other = Mono.error(ex);
			}
			if (other != null) {
				replace(other);
			}
			else {
				this.actual.onNext(response);
			}
		}

		@Override
		public void onError(Throwable failure) {
			if (this.replaced) {
				Operators.onErrorDropped(failure, currentContext());
				return;
			}
			Mono<ClientResponse> other;
			try {
				other = ReplaceableExchange.this.onFailure.apply(failure);
			}
			catch (RuntimeException ex) {
				this.actual.onError(Exceptions.addSuppressed(ex, failure));
				return;
			}
			if (other != null) {
				replace(other);
			}
			else {
				this.actual.onError(failure);
			}
		}

		private void replace(Mono<ClientResponse> other) {
			this.replaced = true;
			other.subscribe(new Second(this));
		}

		@Override
		public void onComplete() {
			if (!this.replaced) {
				this.actual.onComplete();
			}
		}

		@Override
		public void request(long n) {
			Subscription exchange = this.current;
			if (exchange != null) {
				exchange.request(n);
			}
		}

		@Override
		public void cancel() {
			Operators.terminate(CURRENT, this);
		}

	}

	/**
	 * Receives what takes the exchange's place.
	 *
	 * @param first the subscriber of the exchange
	 */
	private record Second(First first) implements CoreSubscriber<ClientResponse> {

		@Override
		public Context currentContext() {
			return this.first.currentContext();
		}

		@Override
		public void onSubscribe(Subscription subscription) {
			if (Operators.replace(First.CURRENT, this.first, subscription)) {
				subscription.request(Long.MAX_VALUE);
			}
		}

		@Override
		public void onNext(ClientResponse response) {
			this.first.actual.onNext(response);
		}

		@Override
		public void onError(Throwable failure) {
			this.first.actual.onError(failure);
		}

		@Override
		public void onComplete() {
			this.first.actual.onComplete();
		}

	}

}
