package io.github.loftyspring.api.agent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * What Lofty says of an agent that was added.
 *
 * @param userId the agent's user id, {@code null} when the team had the agent already and
 * Lofty tells no id
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AddedAgent(@JsonProperty("data") @Nullable Long userId) {

	/**
	 * Creates an answer.
	 * @param userId the agent's user id
	 */
	public AddedAgent {
		userId = WireValues.unlessZero(userId);
	}

}
