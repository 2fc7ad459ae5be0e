package io.github.loftyspring.api.listing;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

/**
 * Says which listings to search, in which order, and how many a page has. Every method
 * checks its argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class ListingQuery extends ListQuery<ListingQuery, Listing> {

	private static final int MAX_SIZE = 100;

	private static final int STANDARD_SIZE = 25;

	private static final Paging PAGING = Paging.number("pageNum", 1, "pageSize", STANDARD_SIZE);

	ListingQuery() {
		super("listings", PAGING, AgentListingQuery::id);
	}

	/**
	 * Says among which listings to search; all unless it is said.
	 * @param scope the scope
	 * @return this query
	 */
	public ListingQuery searchScope(SearchScope scope) {
		return set("searchScope", scope);
	}

	/**
	 * Searches what was sold; what is offered unless it is said.
	 * @param sold {@code true} for what was sold
	 * @return this query
	 */
	public ListingQuery soldFlag(boolean sold) {
		return set("soldFlag", sold);
	}

	/**
	 * Says which conditions the listings have to meet. Replaces those set before.
	 * @param conditions says them
	 * @return this query
	 */
	public ListingQuery filterConditions(Consumer<ListingConditions> conditions) {
		return set("filterConditions", ListingConditions.fields(conditions));
	}

	/**
	 * Sets the order.
	 * @param orders the first order, and those where it finds no difference
	 * @return this query
	 */
	public ListingQuery sortFields(ListingSort... orders) {
		return sortFields(List.of(orders));
	}

	/**
	 * Sets the order.
	 * @param orders the first order, and those where it finds no difference
	 * @return this query
	 */
	public ListingQuery sortFields(Collection<ListingSort> orders) {
		return setList("sortFields", orders);
	}

	/**
	 * Asks for some fields of the listings only; the others are {@code null} or empty.
	 * @param names the names of the fields, none blank
	 * @return this query
	 */
	public ListingQuery returnFields(String... names) {
		return returnFields(List.of(names));
	}

	/**
	 * Asks for some fields of the listings only; the others are {@code null} or empty.
	 * @param names the names of the fields, none blank
	 * @return this query
	 */
	public ListingQuery returnFields(Collection<String> names) {
		return setTexts("returnFields", names);
	}

	/**
	 * Sets the number of listings on a page; 25 unless it is said.
	 * @param size the number, from 1 to 100
	 * @return this query
	 */
	public ListingQuery pageSize(int size) {
		return setRange("pageSize", size, 1, MAX_SIZE);
	}

}
