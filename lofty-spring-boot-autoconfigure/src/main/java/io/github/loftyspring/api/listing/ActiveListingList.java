package io.github.loftyspring.api.listing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer of which the active listings are read. Lofty's contract has them as an
 * object and calls the metadata {@code get_listingMetadata}; on the wire they are an
 * array beside {@code _listingMetadata}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ActiveListingList(List<Listing> listIng,
		@JsonProperty("_listingMetadata") @JsonAlias("get_listingMetadata") @Nullable ListingMetadata metadata)
		implements
			ListAnswer<Listing> {

	ActiveListingList {
		listIng = WireValues.list(listIng);
	}

	@Override
	public List<Listing> items() {
		return this.listIng;
	}

	@Override
	public @Nullable Long total() {
		return (this.metadata != null) ? this.metadata.activeTotal() : null;
	}

	@Override
	public @Nullable String next() {
		return (this.metadata != null) ? this.metadata.nextPageKey() : null;
	}

}
