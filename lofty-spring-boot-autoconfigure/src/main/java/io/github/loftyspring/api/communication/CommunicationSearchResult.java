package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search in what agents communicated.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CommunicationSearchResult(@JsonProperty("data") List<Communication> items,
		@JsonProperty("nextCursor") @Nullable String next, @Nullable Boolean hasMore, @Nullable Integer limit,
		@JsonProperty("totalCount") @Nullable Long total) implements ListAnswer<Communication> {

	CommunicationSearchResult {
		items = WireValues.list(items);
	}

}
