package io.github.loftyspring.api.systemlog;

import java.time.Instant;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

import org.springframework.util.Assert;

/**
 * Says from which time to list events, and how many a page has. Every method checks its
 * argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class SystemLogQuery extends ListQuery<SystemLogQuery, SystemLog> {

	private static final int MAX_SIZE = 1000;

	private static final int STANDARD_SIZE = 100;

	private static final Paging PAGING = Paging.number("pageNumber", 0, "pageSize", STANDARD_SIZE);

	SystemLogQuery() {
		super("system-logs", PAGING, SystemLog::id);
	}

	/**
	 * Finds events from a time on.
	 * @param time the time, which counts in; Lofty looks at milliseconds
	 * @return this query
	 */
	public SystemLogQuery startTime(Instant time) {
		return setEpochMillis("startTime", time);
	}

	/**
	 * Finds events up to a time.
	 * @param time the time, which counts in; Lofty looks at milliseconds
	 * @return this query
	 */
	public SystemLogQuery endTime(Instant time) {
		return setEpochMillis("endTime", time);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 100 events.
	 * @param size the number of events, from 1 to 1000
	 * @return this query
	 */
	public SystemLogQuery pageSize(int size) {
		return setRange("pageSize", size, 1, MAX_SIZE);
	}

	@Override
	protected void check() {
		if (get("startTime") instanceof Long start && get("endTime") instanceof Long end) {
			Assert.isTrue(end >= start, "'endTime' must not be before 'startTime'");
		}
	}

}
