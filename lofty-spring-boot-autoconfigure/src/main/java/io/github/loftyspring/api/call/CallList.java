package io.github.loftyspring.api.call;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.MetadataListAnswer;
import io.github.loftyspring.api.PageMetadata;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists calls.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallList(@JsonProperty("_metadata") @JsonAlias("get_metadata") @Nullable PageMetadata metadata,
		List<Call> calls) implements MetadataListAnswer<Call> {

	CallList {
		calls = WireValues.list(calls);
	}

	@Override
	public List<Call> items() {
		return this.calls;
	}

}
