package io.github.loftyspring.api.call;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says how many calls a page has and where it starts. Every method checks its argument at
 * once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class CallQuery extends ListQuery<CallQuery, Call> {

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.offset("offset", "limit", STANDARD_LIMIT);

	CallQuery() {
		super("calls", PAGING, Call::id);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 10 calls.
	 * @param limit the number of calls, from 1; Lofty names no largest one
	 * @return this query
	 */
	public CallQuery limit(int limit) {
		return setRange("limit", limit, 1, Integer.MAX_VALUE);
	}

}
