package io.github.loftyspring.api.team;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A pond, from which agents take leads.
 *
 * @param id its id
 * @param pondName its name
 * @param pondOwnerId the user id of its owner
 * @param agentIds the user ids of the agents who may take leads from it, never
 * {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadPond(@Nullable Long id, @Nullable String pondName, @Nullable Long pondOwnerId, List<Long> agentIds) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param id its id
	 * @param pondName its name
	 * @param pondOwnerId the user id of its owner
	 * @param agentIds the user ids of the agents who may take leads from it, never
	 * {@code null}
	 */
	public LeadPond {
		agentIds = WireValues.list(agentIds);
	}

}
