package io.github.loftyspring.api.listing;

import io.github.loftyspring.api.Mandatory;

/**
 * Says which active listings to find, and how many a page has. One of the conditions that
 * say whose listings must be set. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class ActiveListingQuery extends AgentListingQuery<ActiveListingQuery> {

	ActiveListingQuery() {
		super("active-listings", "nextPageKey", "listingId");
	}

	/**
	 * Finds one active listing.
	 * @param id Lofty's id of the listing, not blank
	 * @return this query
	 */
	public ActiveListingQuery listingId(String id) {
		return setText("listingId", id);
	}

}
