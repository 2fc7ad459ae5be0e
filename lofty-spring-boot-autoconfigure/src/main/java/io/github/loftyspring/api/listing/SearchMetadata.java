package io.github.loftyspring.api.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What Lofty tells about a page of a search.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SearchMetadata(@Nullable String collection, @Nullable Integer pageSize, @Nullable Long pageNum,
		@Nullable Long totalCount, @Nullable Long totalPage, @Nullable Boolean hasMore) {

}
