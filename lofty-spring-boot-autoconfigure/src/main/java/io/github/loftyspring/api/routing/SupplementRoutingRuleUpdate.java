package io.github.loftyspring.api.routing;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A change of what happens to a lead that no rule fits.
 *
 * @since 0.1.0
 */
public final class SupplementRoutingRuleUpdate extends RequestBody {

	private SupplementRoutingRuleUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds an update. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder() {
		}

		/**
		 * Names the role, which {@link RoutingType#ASSISTANT_LEAD} needs.
		 * @param roleId the role's id, positive
		 * @return this builder
		 */
		public Builder roleId(int roleId) {
			Arguments.id("roleId", roleId);
			return set("roleId", roleId);
		}

		/**
		 * Sets the strategy.
		 * @param type the strategy by the number that Lofty has for it
		 * @return this builder
		 */
		public Builder strategyType(int type) {
			return set("strategyType", type);
		}

		/**
		 * Says how long a member has before the lead goes on to others, for a strategy
		 * that does so.
		 * @param minutes the minutes, from 1 to 60, or whole hours up to 1440
		 * @return this builder
		 */
		public Builder touchMinutes(int minutes) {
			return set("touchMinutes", TouchMinutes.checked(minutes));
		}

		/**
		 * Names the agent who gets the lead, for the strategy with a fixed one.
		 * @param userId the agent's user id, positive
		 * @return this builder
		 */
		public Builder assigneeAgentId(long userId) {
			return setId("assigneeAgentId", userId);
		}

		/**
		 * Names the lead pond that gets the lead, for the strategy with a fixed one and
		 * {@link RoutingType#AGENT_LEAD}.
		 * @param groupId the pond's id, positive
		 * @return this builder
		 */
		public Builder assigneeGroupId(long groupId) {
			return setId("assigneeGroupId", groupId);
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set, or both an agent and a
		 * lead pond
		 */
		public SupplementRoutingRuleUpdate build() {
			Assert.notEmpty(toMap(), "'rule' must set at least one field");
			Assert.isTrue(get("assigneeAgentId") == null || get("assigneeGroupId") == null,
					"'assigneeAgentId' and 'assigneeGroupId' must not both be set");
			return new SupplementRoutingRuleUpdate(this);
		}

	}

}
