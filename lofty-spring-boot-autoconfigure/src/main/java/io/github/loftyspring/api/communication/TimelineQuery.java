package io.github.loftyspring.api.communication;

import java.util.function.Function;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of a lead's communication have in common.
 *
 * @param <Q> the subclass
 * @param <T> the type of the items
 */
abstract class TimelineQuery<Q extends TimelineQuery<Q, T>, T> extends ListQuery<Q, T> {

	private static final int MAX_LIMIT = 1000;

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.lastId("currentId", "limit", STANDARD_LIMIT);

	TimelineQuery(String list, Function<T, @Nullable Long> id) {
		super(list, PAGING, id);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 10 items.
	 * @param limit the number of items, from 1 to 1000
	 * @return this query
	 */
	public Q limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

}
