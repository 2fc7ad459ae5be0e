package io.github.loftyspring.samples.leadexport.list;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadQuery;
import io.github.loftyspring.api.lead.LeadSort;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list of leads whose order does not change.
 */
@FunctionalInterface
public interface LeadSource {

	/**
	 * Reads a page.
	 * @param limit the number of leads on a page
	 * @param cursor where the page starts, {@code null} for the first one
	 * @return the page
	 */
	Page<Lead> page(int limit, @Nullable String cursor);

	/**
	 * Returns all leads of an account, the oldest first: new ones come last and move none
	 * of the others.
	 * @param lofty the account's operations
	 * @return the source
	 */
	static LeadSource of(LoftyOperations lofty) {
		return (limit, cursor) -> lofty.leads().list((query) -> ask(query, limit, cursor));
	}

	private static void ask(LeadQuery query, int limit, @Nullable String cursor) {
		query.limit(limit).sort(LeadSort.CREATE_TIME).desc(false);
		if (cursor != null) {
			query.cursor(cursor);
		}
	}

}
