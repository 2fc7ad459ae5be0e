package io.github.loftyspring.api.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.MetadataListAnswer;
import io.github.loftyspring.api.PageMetadata;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists pipelines. Lofty's contract calls the metadata
 * {@code get_metadata}, its wire {@code _metadata}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadPipelineList(@JsonProperty("_metadata") @JsonAlias("get_metadata") @Nullable PageMetadata metadata,
		List<LeadPipeline> pipelines) implements MetadataListAnswer<LeadPipeline> {

	LeadPipelineList {
		pipelines = WireValues.list(pipelines);
	}

	@Override
	public List<LeadPipeline> items() {
		return this.pipelines;
	}

}
