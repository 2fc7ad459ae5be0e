package io.github.loftyspring.api.task;

import java.time.ZoneId;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says whose tasks to list, and how many a page has. Every method checks its argument at
 * once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class MyTaskQuery extends ListQuery<MyTaskQuery, Task> {

	private static final int MAX_LIMIT = 100;

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.lastId("currentId", "limit", STANDARD_LIMIT);

	MyTaskQuery() {
		super("my-tasks", PAGING, Task::id);
	}

	/**
	 * Finds the tasks of a user other than the caller.
	 * @param userId the user's id, positive
	 * @return this query
	 */
	public MyTaskQuery userId(long userId) {
		return setId("userId", userId);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 10 tasks.
	 * @param limit the number of tasks, from 1 to 100
	 * @return this query
	 */
	public MyTaskQuery limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	/**
	 * Sets the time zone in which Lofty writes starts and ends. Without it Lofty takes
	 * the user's.
	 * @param timeZoneCode the zone's id, such as {@code America/New_York}, not blank
	 * @return this query
	 */
	public MyTaskQuery timeZoneCode(String timeZoneCode) {
		return setText("timeZoneCode", timeZoneCode);
	}

	/**
	 * Sets the time zone in which Lofty writes starts and ends. Without it Lofty takes
	 * the user's.
	 * @param zone the zone
	 * @return this query
	 */
	public MyTaskQuery timeZoneCode(ZoneId zone) {
		Arguments.present("timeZoneCode", zone);
		return timeZoneCode(zone.getId());
	}

}
