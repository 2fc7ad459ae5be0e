package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads the pages of one list.
 *
 * @param <T> the type of the items
 * @since 0.1.0
 */
@FunctionalInterface
public interface PageSource<T> {

	/**
	 * Reads a page.
	 * @param cursor where the page starts, {@code null} for the first one
	 * @return the page
	 */
	Mono<Page<T>> page(@Nullable String cursor);

}
