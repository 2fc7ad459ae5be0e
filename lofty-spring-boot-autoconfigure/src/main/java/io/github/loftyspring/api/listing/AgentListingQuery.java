package io.github.loftyspring.api.listing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The conditions on listings of an agent, an office or a building. Every method checks
 * its argument at once and throws {@link IllegalArgumentException}.
 *
 * @param <Q> the query
 */
abstract class AgentListingQuery<Q extends AgentListingQuery<Q>> extends ListQuery<Q, Listing> {

	private static final int MAX_LIMIT = 1000;

	private static final Set<String> TARGETS = Set.of("agentListings", "officeListings", "mlsListingIds",
			"buildingName", "buildingAddress");

	private final String listing;

	/**
	 * Creates a query.
	 * @param list the name of the list in its cursors
	 * @param key the name of the parameter that leads to the next page
	 * @param listing the name of the parameter for one listing
	 */
	AgentListingQuery(String list, String key, String listing) {
		super(list, Paging.cursor(key), AgentListingQuery::id);
		this.listing = listing;
	}

	static @Nullable Object id(Listing listing) {
		return (listing.listingId() != null) ? listing.listingId() : listing.mlsListingId();
	}

	@Override
	protected void check() {
		Assert.isTrue(
				get(this.listing) != null
						|| TARGETS.stream().anyMatch((name) -> get(name) != null && !Boolean.FALSE.equals(get(name))),
				() -> "'query' must say whose listings to find: set 'agentListings', 'officeListings', '%s', "
					.formatted(this.listing) + "'mlsListingIds', 'buildingName' or 'buildingAddress'");
	}

	/**
	 * Finds the listings of another user, for which a permission is needed; those of the
	 * caller unless it is said.
	 * @param userId the user's id, positive
	 * @return this query
	 */
	public Q userId(long userId) {
		return setId("userId", userId);
	}

	/**
	 * Finds the agent's own listings.
	 * @param find {@code true} to find them
	 * @return this query
	 */
	public Q agentListings(boolean find) {
		return set("agentListings", find);
	}

	/**
	 * Finds the listings of the agent's office.
	 * @param find {@code true} to find them
	 * @return this query
	 */
	public Q officeListings(boolean find) {
		return set("officeListings", find);
	}

	/**
	 * Finds the listings in a building.
	 * @param name the name of the building, not blank
	 * @return this query
	 */
	public Q buildingName(String name) {
		return setText("buildingName", name);
	}

	/**
	 * Finds the listings at an address.
	 * @param address the address of the building, not blank
	 * @return this query
	 */
	public Q buildingAddress(String address) {
		return setText("buildingAddress", address);
	}

	/**
	 * Finds listings by their street too.
	 * @param street the street, not blank
	 * @return this query
	 */
	public Q street(String street) {
		return setText("street", street);
	}

	/**
	 * Sets a flag that Lofty declares without saying what it does.
	 * @param show the flag
	 * @return this query
	 */
	public Q showCondition(boolean show) {
		return set("showCondition", show);
	}

	/**
	 * Sets the number of listings on a page; 25 unless it is said.
	 * @param limit the number, from 1 to 1000
	 * @return this query
	 */
	public Q limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	/**
	 * Finds listings by the ids that the MLS has for them. Replaces those set before.
	 * @param ids the ids, at least one and none blank
	 * @return this query
	 */
	public Q mlsListingIds(String... ids) {
		return mlsListingIds(List.of(ids));
	}

	/**
	 * Finds listings by the ids that the MLS has for them. Replaces those set before.
	 * @param ids the ids, at least one and none blank
	 * @return this query
	 */
	public Q mlsListingIds(Collection<String> ids) {
		return setJoined("mlsListingIds", ids);
	}

}
