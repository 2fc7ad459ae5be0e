package io.github.loftyspring.api;

import java.util.Collections;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One walk through the pages of a list, holding one page.
 */
final class PageWalk<T> {

	private final PageSource<T> source;

	private final RepeatedPageDetector<T> detector;

	private Iterator<T> items = Collections.emptyIterator();

	private @Nullable String cursor;

	private boolean onLastPage;

	PageWalk(PageSource<T> source, RepeatedPageDetector<T> detector) {
		this.source = source;
		this.detector = detector;
	}

	boolean hasItem() {
		return this.items.hasNext();
	}

	T item() {
		return this.items.next();
	}

	boolean isDone() {
		return this.onLastPage && !hasItem();
	}

	Mono<Page<T>> nextPage() {
		return Mono.defer(() -> this.source.page(this.cursor)).switchIfEmpty(UnexpectedAnswerException.whenEmpty());
	}

	void enter(Page<T> page) {
		this.items = this.detector.newItems(page.items()).iterator();
		this.cursor = page.nextCursor();
		this.onLastPage = page.items().isEmpty() || !page.hasNext();
	}

}
