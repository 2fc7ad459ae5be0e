package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists what agents communicated. Lofty's contract speaks of a total
 * number but does not declare it.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgentCommunicationList(@Nullable Long offset, @Nullable Integer limit, List<Communication> pageData,
		@Nullable Boolean hasMore,
		@JsonProperty("totalCount") @Nullable Long total) implements ListAnswer<Communication> {

	AgentCommunicationList {
		pageData = WireValues.list(pageData);
	}

	@Override
	public List<Communication> items() {
		return this.pageData;
	}

}
