package io.github.loftyspring.api;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * The items of a {@link PageWalk} for a {@link java.util.stream.Stream}.
 */
final class PageSpliterator<T> extends Spliterators.AbstractSpliterator<T> {

	private final PageWalk<T> walk;

	private final BlockingCalls calls;

	private volatile boolean closed;

	PageSpliterator(PageWalk<T> walk, BlockingCalls calls) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.walk = walk;
		this.calls = calls;
	}

	@Override
	public boolean tryAdvance(Consumer<? super T> action) {
		while (!this.closed && !this.walk.isDone()) {
			if (this.walk.hasItem()) {
				action.accept(this.walk.item());
				return true;
			}
			this.walk.enter(this.calls.value(this.walk.nextPage()));
		}
		return false;
	}

	void close() {
		this.closed = true;
	}

}
