package io.github.loftyspring.api;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.util.Assert;

/**
 * Reads all pages of a list, one at a time. A page is requested only when an item of it
 * is asked for, and let go when its last item is taken. A page without items, or without
 * a next cursor, is the last. An error comes out behind the items that were read before
 * it. A list that shows the same page again, at once or after a round of others, ends in
 * an {@link UnexpectedAnswerException} instead of never.
 *
 * @param <T> the type of the items
 * @since 0.1.0
 */
public final class Pager<T> {

	private final PageSource<T> source;

	private final Function<? super T, ? extends @Nullable Object> id;

	private Pager(PageSource<T> source, Function<? super T, ? extends @Nullable Object> id) {
		this.source = source;
		this.id = id;
	}

	/**
	 * Creates a pager.
	 * @param <T> the type of the items
	 * @param source reads the pages
	 * @param id tells items apart; pages with an item that has no id are taken as new
	 * @return the pager
	 */
	public static <T> Pager<T> of(PageSource<T> source, Function<? super T, ? extends @Nullable Object> id) {
		Assert.notNull(source, "'source' must not be null");
		Assert.notNull(id, "'id' must not be null");
		return new Pager<>(source, id);
	}

	/**
	 * Returns the items of all pages. Each subscription reads the list anew; cancelling
	 * it cancels the request under way.
	 * @return the items
	 */
	public Flux<T> flux() {
		return Flux.create((sink) -> new PageEmitter<>(walk(), sink).start(), FluxSink.OverflowStrategy.ERROR);
	}

	private PageWalk<T> walk() {
		return new PageWalk<>(this.source, new RepeatedPageDetector<>(this.id));
	}

}
