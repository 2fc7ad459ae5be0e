package io.github.loftyspring.api;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * The items of a {@link Flux} for a {@link java.util.stream.Stream}: each is requested
 * when it is asked for, and the thread that asks waits only if it is not there at once.
 */
final class OnDemandItems<T> extends Spliterators.AbstractSpliterator<T> implements CoreSubscriber<T> {

	private final Flux<T> source;

	private final BlockingCalls calls;

	private @Nullable Subscription subscription;

	private volatile Sinks.@Nullable One<T> awaited;

	/** Set before the source counts as ended. */
	private volatile @Nullable Throwable failure;

	private volatile boolean sourceEnded;

	private boolean ended;

	private Context context = Context.empty();

	OnDemandItems(Flux<T> source, BlockingCalls calls) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.source = source;
		this.calls = calls;
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		if (this.ended) {
			return false;
		}
		this.ended = true;
		T item = this.calls.block(next());
		if (item == null) {
			return false;
		}
		this.ended = false;
		action.accept(item);
		return true;
	}

	/**
	 * Requests the next item. The source may end at any moment after the item before:
	 * either it sees who waits now, or its end is seen here.
	 */
	private Mono<T> next() {
		return Mono.<T>deferContextual((context) -> {
			Sinks.One<T> one = Sinks.one();
			this.awaited = one;
			if (this.sourceEnded) {
				end(one);
				return one.asMono();
			}
			if (this.subscription == null) {
				this.context = Context.of(context);
				this.source.subscribe(this);
			}
			Subscription started = this.subscription;
			if (started != null) {
				started.request(1);
			}
			return one.asMono();
		}).doOnCancel(this::close);
	}

	private void end(Sinks.One<T> one) {
		Throwable failure = this.failure;
		if (failure != null) {
			one.tryEmitError(failure);
		}
		else {
			one.tryEmitEmpty();
		}
	}

	@Override
	public Context currentContext() {
		return this.context;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
	}

	@Override
	public void onNext(T item) {
		Sinks.One<T> one = this.awaited;
		if (one != null) {
			one.tryEmitValue(item);
		}
	}

	@Override
	public void onError(Throwable failure) {
		this.failure = failure;
		sourceEnded();
	}

	@Override
	public void onComplete() {
		sourceEnded();
	}

	void close() {
		Subscription started = this.subscription;
		if (started != null) {
			started.cancel();
		}
		sourceEnded();
	}

	private void sourceEnded() {
		this.sourceEnded = true;
		Sinks.One<T> one = this.awaited;
		if (one != null) {
			end(one);
		}
	}

}
