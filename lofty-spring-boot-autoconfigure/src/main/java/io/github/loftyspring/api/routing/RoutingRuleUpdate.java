package io.github.loftyspring.api.routing;

import java.util.function.Consumer;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A change of a rule by which leads are routed.
 *
 * @since 0.1.0
 */
public final class RoutingRuleUpdate extends RequestBody {

	private RoutingRuleUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param id the rule's id, positive
	 * @return the builder
	 */
	public static Builder builder(long id) {
		return new Builder(id);
	}

	/**
	 * Builds an update. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(long id) {
			setId("id", id);
		}

		/**
		 * Says when the rule is active.
		 * @param hours the hours
		 * @return this builder
		 */
		public Builder activeHours(ActiveHours hours) {
			Arguments.present("activeHours", hours);
			hours.check();
			return set("activeHours", hours);
		}

		/**
		 * Says how the rule picks a member.
		 * @param strategy says it
		 * @return this builder
		 */
		public Builder routingStrategy(Consumer<RoutingStrategySpec> strategy) {
			return set("routingStrategy", RoutingStrategySpec.fields(strategy));
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public RoutingRuleUpdate build() {
			Assert.isTrue(toMap().size() > 1, "'rule' must set 'activeHours' or 'routingStrategy'");
			return new RoutingRuleUpdate(this);
		}

	}

}
