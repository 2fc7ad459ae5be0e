package io.github.loftyspring.api.lead;

import java.util.function.Function;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says where to start in the list of what a lead did on the web site. A page has 100
 * activities, the latest first.
 *
 * @since 0.1.0
 */
public final class SiteActivityQuery extends ListQuery<SiteActivityQuery, SiteActivity> {

	private static final int SIZE = 100;

	private static final Paging PAGING = Paging.number("curPage", 0, "limit", SIZE);

	SiteActivityQuery() {
		super("site-activities", PAGING, Function.identity());
	}

}
