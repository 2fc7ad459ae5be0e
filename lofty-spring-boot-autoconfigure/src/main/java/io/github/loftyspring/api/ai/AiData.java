package io.github.loftyspring.api.ai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The answer that holds something whose form is not known.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AiData(@Nullable JsonNode data) implements Answer<JsonNode> {

	@Override
	public JsonNode value() {
		return (this.data != null) ? this.data : NullNode.getInstance();
	}

}
