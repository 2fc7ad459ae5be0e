package io.github.loftyspring.api.communication;

import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the lists of an agent's communication have in common.
 *
 * @param <Q> the subclass
 */
abstract class AgentQuery<Q extends AgentQuery<Q>> extends ListQuery<Q, Communication> {

	private static final int MAX_LIMIT = 1000;

	private final Duration longest;

	AgentQuery(String list, Paging paging, Duration longest) {
		super(list, paging, Communication::id);
		this.longest = longest;
	}

	/**
	 * Sets the kind of communication to look for.
	 * @param type the kind
	 * @return this query
	 */
	public Q type(CommunicationType type) {
		return set("type", type);
	}

	/**
	 * Sets the time from which on to look. It must be set.
	 * @param time the time, which counts in; Lofty looks at milliseconds
	 * @return this query
	 */
	public Q startTime(Instant time) {
		return setEpochMillis("startTime", time);
	}

	/**
	 * Sets the time up to which to look. It must be set.
	 * @param time the time, which counts in; Lofty looks at milliseconds
	 * @return this query
	 */
	public Q endTime(Instant time) {
		return setEpochMillis("endTime", time);
	}

	/**
	 * Looks at the leads of the caller's team too. The caller needs the permission to see
	 * them.
	 * @param team whether to look at them; not unless it is said
	 * @return this query
	 */
	public Q teamView(boolean team) {
		return set("teamView", team);
	}

	/**
	 * Sets the size of a page.
	 * @param limit the number of items, from 1 to 1000
	 * @return this query
	 */
	public Q limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	@Override
	protected void check() {
		long start = time("startTime");
		long end = time("endTime");
		Assert.isTrue(end >= start, "'endTime' must not be before 'startTime'");
		Assert.isTrue(end - start <= this.longest.toMillis(),
				() -> "'endTime' must be at most %d hours after 'startTime'".formatted(this.longest.toHours()));
	}

	private long time(String name) {
		@Nullable Object time = get(name);
		Arguments.present(name, time);
		return (time instanceof Long millis) ? millis : 0;
	}

}
