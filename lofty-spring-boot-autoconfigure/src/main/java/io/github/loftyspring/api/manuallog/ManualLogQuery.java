package io.github.loftyspring.api.manuallog;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says in which order to list entries, and how many a page has. They are sorted by their
 * ids: Lofty sorts the first page by any field that it is told, but those behind an id
 * always by id, and two orders in one list would lose entries. Every method checks its
 * argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class ManualLogQuery extends ListQuery<ManualLogQuery, ManualLog> {

	private static final int MAX_LIMIT = 1000;

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.lastId("currentId", "limit", STANDARD_LIMIT);

	ManualLogQuery() {
		super("manual-logs", PAGING, ManualLog::id);
		set("sort", "id");
	}

	/**
	 * Sets the order of the ids, which is mostly that of the times.
	 * @param order the order; the oldest first unless it is said
	 * @return this query
	 */
	public ManualLogQuery order(ManualLogOrder order) {
		return set("order", order);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 10 entries.
	 * @param limit the number of entries, from 1 to 1000
	 * @return this query
	 */
	public ManualLogQuery limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

}
