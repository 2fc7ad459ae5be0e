package io.github.loftyspring.api.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What Lofty tells about a page of listings of an agent or office.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ListingMetadata(@Nullable String collection, @Nullable Integer limit, @Nullable Long total,
		@Nullable Long activeTotal, @Nullable Long soldTotal, @Nullable String nextPageKey,
		@Nullable String soldNextPageKey) {

}
