package io.github.loftyspring.api.ai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that was named in a call.
 *
 * @param content what was named
 * @param type what it is
 * @param params more about it, in a form that Lofty does not describe, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallKeyword(@Nullable String content, @Nullable CallKeywordType type, List<JsonNode> params) {

	/**
	 * Creates a keyword.
	 * @param content what was named
	 * @param type what it is
	 * @param params more about it
	 */
	public CallKeyword {
		params = WireValues.list(params);
	}

}
