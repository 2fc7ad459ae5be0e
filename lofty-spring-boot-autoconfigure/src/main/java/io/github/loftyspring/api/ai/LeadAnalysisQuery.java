package io.github.loftyspring.api.ai;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;
import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;

/**
 * Says how many analyses a page has. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class LeadAnalysisQuery extends ListQuery<LeadAnalysisQuery, JsonNode> {

	private static final int STANDARD_PAGE_SIZE = 10;

	private static final Paging PAGING = Paging.number("pageNum", 1, "pageSize", STANDARD_PAGE_SIZE);

	LeadAnalysisQuery() {
		super("lead-analysis", PAGING, (analysis) -> analysis);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 10 analyses.
	 * @param pageSize the number of analyses, 1 or more
	 * @return this query
	 */
	public LeadAnalysisQuery pageSize(int pageSize) {
		Assert.isTrue(pageSize > 0, () -> "'pageSize' must be 1 or more, not %d".formatted(pageSize));
		return set("pageSize", pageSize);
	}

}
