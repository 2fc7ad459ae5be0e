package io.github.loftyspring.api.routing;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a lead that no rule fits.
 *
 * @param roleId the role's id, of {@link RoutingType#ASSISTANT_LEAD}
 * @param businessType for which role it is
 * @param strategyType the strategy by the number that Lofty has for it
 * @param touchMinutes how many minutes a member has, of a strategy that goes on to others
 * @param assigneeAgentName the name of the agent who gets the lead
 * @param assigneeAgentId the user id of that agent
 * @param assigneeGroupName the name of the lead pond that gets the lead
 * @param assigneeGroupId the id of that lead pond
 * @param updateTime when it was last changed
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SupplementRoutingRule(@Nullable Integer roleId, @Nullable RoutingType businessType,
		@Nullable Integer strategyType, @Nullable Integer touchMinutes, @Nullable String assigneeAgentName,
		@Nullable Long assigneeAgentId, @Nullable String assigneeGroupName, @Nullable Long assigneeGroupId,
		@WireInstant @Nullable Instant updateTime) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param roleId the role's id, of {@link RoutingType#ASSISTANT_LEAD}
	 * @param businessType for which role it is
	 * @param strategyType the strategy by the number that Lofty has for it
	 * @param touchMinutes how many minutes a member has, of a strategy that goes on to
	 * others
	 * @param assigneeAgentName the name of the agent who gets the lead
	 * @param assigneeAgentId the user id of that agent
	 * @param assigneeGroupName the name of the lead pond that gets the lead
	 * @param assigneeGroupId the id of that lead pond
	 * @param updateTime when it was last changed
	 */
	public SupplementRoutingRule {
		roleId = WireValues.unlessMinusOne(roleId);
		assigneeAgentId = WireValues.unlessZero(assigneeAgentId);
		assigneeGroupId = WireValues.unlessZero(assigneeGroupId);
	}

}
