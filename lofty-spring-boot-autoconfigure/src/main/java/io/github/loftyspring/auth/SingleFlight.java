package io.github.loftyspring.auth;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Lets any number of callers, blocking and reactive, share one run of a source at a time.
 * All who come while it runs get its outcome; the next one starts it anew. Callers who
 * leave do not stop it.
 *
 * @param <T> what the source brings
 */
final class SingleFlight<T> {

	private final Mono<T> source;

	private final AtomicReference<@Nullable Flight<T>> current = new AtomicReference<>();

	private volatile boolean closed;

	/**
	 * Creates the gate.
	 * @param source what runs once at a time. A caller may have decided to come before an
	 * earlier run ended, so it has to look first whether there is anything left to do
	 */
	SingleFlight(Mono<T> source) {
		this.source = source;
	}

	/**
	 * Waits for the run that is going on, or starts one.
	 * @return its outcome
	 */
	Mono<T> join() {
		return Mono.deferContextual((context) -> flight(context).outcome());
	}

	/**
	 * Starts a run, unless one is going on, and waits for nothing.
	 */
	void start() {
		flight(Context.empty());
	}

	/**
	 * Stops the run that is going on, with an error for those who wait for it, and
	 * refuses further ones.
	 */
	void close() {
		this.closed = true;
		abort(this.current.get());
	}

	private Flight<T> flight(ContextView context) {
		Flight<T> flying = this.current.get();
		if (flying != null) {
			return flying;
		}
		Flight<T> started = new Flight<>(this.current);
		flying = this.current.compareAndExchange(null, started);
		if (flying != null) {
			return flying;
		}
		if (!this.closed) {
			started.run(this.source, context);
		}
		if (this.closed) {
			abort(started);
		}
		return started;
	}

	private void abort(@Nullable Flight<T> flight) {
		if (flight != null) {
			flight.abort(new IllegalStateException("The Lofty client is closed"));
		}
	}

	private static final class Flight<T> {

		private final AtomicReference<@Nullable Flight<T>> current;

		private final Sinks.One<T> outcome = Sinks.one();

		private final Disposable.Swap run = Disposables.swap();

		Flight(AtomicReference<@Nullable Flight<T>> current) {
			this.current = current;
		}

		void run(Mono<T> source, ContextView context) {
			this.run.update(source.subscribe(this::succeed, this::fail, this::end, Context.of(context)));
		}

		Mono<T> outcome() {
			return this.outcome.asMono();
		}

		void abort(Throwable error) {
			this.run.dispose();
			fail(error);
		}

		// The place is free before anybody hears of the outcome: who asks again is not
		// given the old one.
		private void succeed(T value) {
			this.current.compareAndSet(this, null);
			this.outcome.tryEmitValue(value);
		}

		private void fail(Throwable error) {
			this.current.compareAndSet(this, null);
			this.outcome.tryEmitError(error);
		}

		private void end() {
			this.current.compareAndSet(this, null);
			this.outcome.tryEmitEmpty();
		}

	}

}
