package io.github.loftyspring.api.listing;

import io.github.loftyspring.api.Mandatory;

/**
 * Says which sold listings to find, and how many a page has. One of the conditions that
 * say whose listings must be set. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class SoldListingQuery extends AgentListingQuery<SoldListingQuery> {

	SoldListingQuery() {
		super("sold-listings", "soldNextPageKey", "soldListingId");
	}

	/**
	 * Finds one sold listing.
	 * @param id Lofty's id of the listing, not blank
	 * @return this query
	 */
	public SoldListingQuery soldListingId(String id) {
		return setText("soldListingId", id);
	}

}
