package io.github.loftyspring.api.listing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListingSearchList(List<Listing> listing, @Nullable SearchMetadata metadata) implements ListAnswer<Listing> {

	ListingSearchList {
		listing = WireValues.list(listing);
	}

	@Override
	public List<Listing> items() {
		return this.listing;
	}

	@Override
	public @Nullable Long total() {
		return (this.metadata != null) ? this.metadata.totalCount() : null;
	}

	@Override
	public @Nullable Boolean hasMore() {
		return (this.metadata != null) ? this.metadata.hasMore() : null;
	}

}
