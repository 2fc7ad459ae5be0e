package io.github.loftyspring.api.salesagent;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says which working leads to list, in which order, and how many a page has. Every method
 * checks its argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class WorkingLeadQuery extends ListQuery<WorkingLeadQuery, WorkingLead> {

	private static final int MAX_LIMIT = 100;

	private static final int STANDARD_LIMIT = 20;

	private static final Paging PAGING = Paging.offset("offset", "limit", STANDARD_LIMIT);

	WorkingLeadQuery() {
		super("working-leads", PAGING, WorkingLead::leadId);
	}

	/**
	 * Finds leads by how far the sales agent is with them.
	 * @param stage how far it is
	 * @return this query
	 */
	public WorkingLeadQuery aiStage(AiStage stage) {
		return set("aiStage", stage);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 20 leads.
	 * @param limit the number of leads, from 1 to 100
	 * @return this query
	 */
	public WorkingLeadQuery limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	/**
	 * Sorts the leads. Without it Lofty sorts by when they were last changed.
	 * @param order what to sort by
	 * @return this query
	 */
	public WorkingLeadQuery sort(WorkingLeadSort order) {
		return set("sort", order);
	}

	/**
	 * Sorts the leads downwards, as Lofty does without it, or upwards.
	 * @param descending {@code true} to sort downwards, {@code false} upwards
	 * @return this query
	 */
	public WorkingLeadQuery desc(boolean descending) {
		return set("desc", descending);
	}

}
