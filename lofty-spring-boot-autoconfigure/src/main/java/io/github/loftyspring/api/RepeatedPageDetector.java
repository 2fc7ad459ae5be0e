package io.github.loftyspring.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Notices a list that goes round in circles, in constant memory: each page is compared
 * with the one before and, after Brent, with one that is remembered at every power of
 * two.
 */
final class RepeatedPageDetector<T> {

	private final Function<? super T, ? extends @Nullable Object> id;

	private List<Object> previous = List.of();

	private List<Object> remembered = List.of();

	private long pages;

	private long nextToRemember = 1;

	RepeatedPageDetector(Function<? super T, ? extends @Nullable Object> id) {
		this.id = id;
	}

	/**
	 * Returns the items of a page without those that were on the page before.
	 */
	List<T> newItems(List<T> items) {
		List<Object> ids = ids(items);
		if (!ids.isEmpty() && (ids.equals(this.previous) || ids.equals(this.remembered))) {
			throw new UnexpectedAnswerException(
					"Lofty answered with the same page of %d items again; page %d was the last new one"
						.formatted(items.size(), this.pages));
		}
		Set<Object> before = new HashSet<>(this.previous);
		this.previous = ids;
		this.pages++;
		if (this.pages == this.nextToRemember) {
			this.remembered = ids;
			this.nextToRemember *= 2;
		}
		boolean overlaps = ids.stream().anyMatch(before::contains);
		return overlaps ? items.stream().filter((item) -> !before.contains(this.id.apply(item))).toList() : items;
	}

	private List<Object> ids(List<T> items) {
		List<Object> ids = new ArrayList<>(items.size());
		for (T item : items) {
			Object value = this.id.apply(item);
			if (value == null) {
				return List.of();
			}
			ids.add(value);
		}
		return ids;
	}

}
