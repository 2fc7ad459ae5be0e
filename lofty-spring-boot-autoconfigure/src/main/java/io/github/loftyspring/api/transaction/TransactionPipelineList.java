package io.github.loftyspring.api.transaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists pipelines.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TransactionPipelineList(List<TransactionPipeline> pipelines) implements ListAnswer<TransactionPipeline> {

	TransactionPipelineList {
		pipelines = WireValues.list(pipelines);
	}

	@Override
	public List<TransactionPipeline> items() {
		return this.pipelines;
	}

}
