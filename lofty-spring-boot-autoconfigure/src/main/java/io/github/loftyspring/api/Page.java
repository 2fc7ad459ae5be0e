package io.github.loftyspring.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 * @param items the items of this page, immutable
 * @param total the number of items on all pages, {@code null} when Lofty does not tell
 * @param nextCursor where the next page starts, to be handed to the list's query as it
 * is, or {@code null} on the last page
 * @since 0.1.0
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String nextCursor) {

	/**
	 * Creates a page.
	 * @param items the items, which are copied
	 * @param total the number of items on all pages
	 * @param nextCursor where the next page starts
	 */
	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Returns whether there is a page after this one, as far as Lofty has told. The page
	 * may turn out to be empty.
	 * @return whether there is a next page
	 */
	public boolean hasNext() {
		return this.nextCursor != null;
	}

}
