package io.github.loftyspring.api.routing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * How a rule picks a member.
 *
 * @param strategyType the strategy by the number that Lofty has for it
 * @param groupId the id of the lead pond, of a strategy with one
 * @param groupName the name of the lead pond
 * @param touchMinutes how many minutes a member has, of a strategy that goes on to others
 * @param memberWeights the members with their weights, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutingStrategy(@Nullable Integer strategyType, @Nullable Long groupId, @Nullable String groupName,
		@Nullable Integer touchMinutes,
		@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<MemberWeight> memberWeights) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param strategyType the strategy by the number that Lofty has for it
	 * @param groupId the id of the lead pond, of a strategy with one
	 * @param groupName the name of the lead pond
	 * @param touchMinutes how many minutes a member has, of a strategy that goes on to
	 * others
	 * @param memberWeights the members with their weights, never {@code null}
	 */
	public RoutingStrategy {
		groupId = WireValues.unlessZero(groupId);
		memberWeights = WireValues.list(memberWeights);
	}

}
