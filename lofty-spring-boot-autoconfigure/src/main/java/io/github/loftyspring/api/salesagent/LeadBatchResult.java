package io.github.loftyspring.api.salesagent;

import java.util.List;

import io.github.loftyspring.api.MayBeEmpty;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.NullNode;

/**
 * What came of an operation on several leads. Lofty says that it names the leads that
 * succeeded and those that failed, but not under which names; they are taken from lists
 * whose names speak of success or failure.
 *
 * @param message what Lofty says about it
 * @param succeeded the ids of the leads that succeeded, as far as they were found, never
 * {@code null}
 * @param failed the ids of the leads that failed, as far as they were found, never
 * {@code null}
 * @param answer the whole answer as it came
 * @since 0.1.0
 */
@MayBeEmpty
@JsonDeserialize(using = LeadBatchResultDeserializer.class)
public record LeadBatchResult(@Nullable String message, List<Long> succeeded, List<Long> failed, JsonNode answer) {

	/**
	 * Creates a result.
	 * @param message what Lofty says about it
	 * @param succeeded the ids of the leads that succeeded
	 * @param failed the ids of the leads that failed
	 * @param answer the whole answer
	 */
	public LeadBatchResult {
		succeeded = WireValues.list(succeeded);
		failed = WireValues.list(failed);
	}

	static LeadBatchResult empty() {
		return new LeadBatchResult(null, List.of(), List.of(), NullNode.getInstance());
	}

}
