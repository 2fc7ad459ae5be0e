package io.github.loftyspring.api.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * Says how a rule picks a member. Every method checks its arguments at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class RoutingStrategySpec extends RequestFields<RoutingStrategySpec> {

	RoutingStrategySpec() {
	}

	static Map<String, @Nullable Object> fields(Consumer<RoutingStrategySpec> strategy) {
		Arguments.present("routingStrategy", strategy);
		RoutingStrategySpec fields = new RoutingStrategySpec();
		strategy.accept(fields);
		return fields.toMap();
	}

	/**
	 * Sets the strategy. It must fit the type of the rule.
	 * @param type the strategy by the number that Lofty has for it
	 * @return this strategy
	 */
	public RoutingStrategySpec strategyType(int type) {
		return set("strategyType", type);
	}

	/**
	 * Names the lead pond that gets the lead, for a strategy with one.
	 * @param groupId the pond's id, positive
	 * @return this strategy
	 */
	public RoutingStrategySpec groupId(long groupId) {
		return setId("groupId", groupId);
	}

	/**
	 * Says how long a member has before the lead goes on to others, for a strategy that
	 * does so.
	 * @param minutes the minutes, from 1 to 60, or whole hours up to 1440
	 * @return this strategy
	 */
	public RoutingStrategySpec touchMinutes(int minutes) {
		return set("touchMinutes", TouchMinutes.checked(minutes));
	}

	/**
	 * Sets the members and their weights, for every strategy but that with a lead pond.
	 * @param weights the weights
	 * @return this strategy
	 */
	public RoutingStrategySpec memberWeights(MemberWeight... weights) {
		return memberWeights(List.of(weights));
	}

	/**
	 * Sets the members and their weights, for every strategy but that with a lead pond.
	 * @param weights the weights
	 * @return this strategy
	 */
	public RoutingStrategySpec memberWeights(Collection<MemberWeight> weights) {
		return setList("memberWeights", weights);
	}

}
