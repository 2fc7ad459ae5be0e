package io.github.loftyspring.api.lead;

import java.time.ZoneId;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says how many activities of a lead a page has, and where it starts. Every method checks
 * its argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class LeadActivityQuery extends ListQuery<LeadActivityQuery, LeadActivity> {

	private static final int MAX_LIMIT = 1000;

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.lastId("currentId", "limit", STANDARD_LIMIT);

	LeadActivityQuery() {
		super("lead-activities", PAGING, LeadActivity::id);
	}

	/**
	 * Sets the number of activities on a page; 10 unless it is said.
	 * @param limit the number, from 1 to 1000
	 * @return this query
	 */
	public LeadActivityQuery limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	/**
	 * Sets the time zone in which Lofty writes times; that of the user unless it is said.
	 * The times that are read are the same.
	 * @param zone the time zone
	 * @return this query
	 */
	public LeadActivityQuery timeZoneCode(ZoneId zone) {
		Arguments.present("timeZoneCode", zone);
		return set("timeZoneCode", zone.getId());
	}

}
