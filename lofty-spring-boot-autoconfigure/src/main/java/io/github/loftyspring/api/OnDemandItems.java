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

	private volatile boolean done;

	private volatile @Nullable Throwable failure;

	private Context context = Context.empty();

	OnDemandItems(Flux<T> source, BlockingCalls calls) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.source = source;
		this.calls = calls;
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		Throwable late = this.failure;
		if (this.done && late == null) {
			return false;
		}
		this.failure = null;
		T item = this.calls.block((late != null) ? Mono.error(late) : next());
		if (item != null) {
			action.accept(item);
		}
		return item != null;
	}

	private Mono<T> next() {
		return Mono.<T>deferContextual((context) -> {
			Sinks.One<T> one = Sinks.one();
			this.awaited = one;
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
		emit().tryEmitValue(item);
	}

	@Override
	public void onError(Throwable failure) {
		this.done = true;
		if (emit().tryEmitError(failure).isFailure()) {
			this.failure = failure;
		}
	}

	@Override
	public void onComplete() {
		this.done = true;
		emit().tryEmitEmpty();
	}

	private Sinks.One<T> emit() {
		Sinks.One<T> one = this.awaited;
		return (one != null) ? one : Sinks.one();
	}

	void close() {
		this.done = true;
		Subscription started = this.subscription;
		if (started != null) {
			started.cancel();
		}
	}

}
