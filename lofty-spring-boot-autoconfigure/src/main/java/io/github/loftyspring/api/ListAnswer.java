package io.github.loftyspring.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A list as Lofty answers it, with what it tells of the pages before and after.
 *
 * @param <T> the type of the items
 * @since 0.1.0
 */
@FunctionalInterface
public interface ListAnswer<T> {

	/**
	 * Returns the items.
	 * @return the items, never {@code null}
	 */
	List<T> items();

	/**
	 * Returns the number of items on all pages.
	 * @return the number, {@code null} when Lofty does not tell
	 */
	default @Nullable Long total() {
		return null;
	}

	/**
	 * Returns whether Lofty says that there is another page.
	 * @return whether there is one, {@code null} when Lofty does not tell
	 */
	default @Nullable Boolean hasMore() {
		return null;
	}

	/**
	 * Returns Lofty's own id of the next page.
	 * @return the id, {@code null} or empty when there is none
	 */
	default @Nullable String next() {
		return null;
	}

}
