package io.github.loftyspring.api;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.FluxSink;
import reactor.util.context.Context;

/**
 * Emits the items of a {@link PageWalk} as they are requested. One thread at a time
 * drains; answers and requests that come in meanwhile leave their mark and are handled by
 * the same loop, so that neither a synchronous answer nor a request out of {@code onNext}
 * deepens the stack.
 */
final class PageEmitter<T> {

	private final PageWalk<T> walk;

	private final FluxSink<T> sink;

	private final Disposable.Swap request = Disposables.swap();

	private final AtomicInteger work = new AtomicInteger();

	private volatile @Nullable Page<T> answer;

	private volatile @Nullable Throwable failure;

	private boolean waiting;

	private boolean terminated;

	PageEmitter(PageWalk<T> walk, FluxSink<T> sink) {
		this.walk = walk;
		this.sink = sink;
	}

	void start() {
		this.sink.onDispose(this.request);
		this.sink.onRequest((count) -> drain());
	}

	private void drain() {
		if (this.work.getAndIncrement() != 0) {
			return;
		}
		int done = 1;
		do {
			emit();
			done = this.work.addAndGet(-done);
		}
		while (done != 0);
	}

	private void emit() {
		while (!this.terminated && !this.sink.isCancelled()) {
			takeAnswer();
			if (this.terminated) {
				return;
			}
			boolean requested = this.sink.requestedFromDownstream() > 0;
			if (this.walk.hasItem() && requested) {
				this.sink.next(this.walk.item());
			}
			else if (this.walk.isDone()) {
				this.terminated = true;
				this.sink.complete();
			}
			else if (requested && !this.waiting) {
				request();
			}
			else {
				return;
			}
		}
	}

	private void takeAnswer() {
		Throwable failure = this.failure;
		if (failure != null) {
			fail(failure);
			return;
		}
		Page<T> answer = this.answer;
		if (answer != null) {
			this.answer = null;
			this.waiting = false;
			try {
				this.walk.enter(answer);
			}
			catch (RuntimeException ex) {
				fail(ex);
			}
		}
	}

	private void fail(Throwable failure) {
		this.terminated = true;
		this.sink.error(failure);
	}

	private void request() {
		this.waiting = true;
		this.request.update(this.walk.nextPage().subscribe((page) -> {
			this.answer = page;
			drain();
		}, (failure) -> {
			this.failure = failure;
			drain();
		}, null, Context.of(this.sink.contextView())));
	}

}
