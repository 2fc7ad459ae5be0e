package io.github.loftyspring.api.transaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TransactionPage(@Nullable Integer pageNum, @Nullable Integer pageSize, @Nullable Long totalCount,
		List<TransactionSummary> pageData) implements ListAnswer<TransactionSummary> {

	TransactionPage {
		pageData = WireValues.list(pageData);
	}

	@Override
	public List<TransactionSummary> items() {
		return this.pageData;
	}

	@Override
	public @Nullable Long total() {
		return this.totalCount;
	}

}
