package io.github.loftyspring.api.ai;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer that lists analyses of leads. Its form is not known: {@code data} is taken
 * for the list, or for an object with the list in it and perhaps the number of all
 * analyses beside it.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadAnalysisList(@Nullable JsonNode data) implements ListAnswer<JsonNode> {

	private static final List<String> TOTALS = List.of("total", "totalCount");

	@Override
	public List<JsonNode> items() {
		if (this.data == null) {
			return List.of();
		}
		Optional<JsonNode> list = this.data.isArray() ? Optional.of(this.data)
				: this.data.values().stream().filter(JsonNode::isArray).findFirst();
		return list.map((array) -> List.copyOf(array.values())).orElse(List.of());
	}

	@Override
	public @Nullable Long total() {
		if (this.data == null) {
			return null;
		}
		for (String name : TOTALS) {
			JsonNode total = this.data.path(name);
			if (total.isIntegralNumber()) {
				return total.asLong();
			}
		}
		return null;
	}

}
