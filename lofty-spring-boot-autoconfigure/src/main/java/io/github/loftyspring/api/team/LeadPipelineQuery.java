package io.github.loftyspring.api.team;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says which pipelines to list, and how many a page has. Every method checks its argument
 * at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class LeadPipelineQuery extends ListQuery<LeadPipelineQuery, LeadPipeline> {

	private static final int STANDARD_SIZE = 10;

	private static final Paging PAGING = Paging.number("currPage", 0, "pageSize", STANDARD_SIZE);

	LeadPipelineQuery() {
		super("lead-pipelines", PAGING, LeadPipeline::id);
	}

	/**
	 * Finds pipelines by a part of their name.
	 * @param name the part, not blank
	 * @return this query
	 */
	public LeadPipelineQuery name(String name) {
		return setText("name", name);
	}

	/**
	 * Sets the number of pipelines on a page; 10 unless it is said.
	 * @param size the number, from 1
	 * @return this query
	 */
	public LeadPipelineQuery pageSize(int size) {
		return setRange("pageSize", size, 1, Integer.MAX_VALUE);
	}

}
