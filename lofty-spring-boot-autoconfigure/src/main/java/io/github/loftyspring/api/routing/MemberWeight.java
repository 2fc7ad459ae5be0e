package io.github.loftyspring.api.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How many of the leads a member gets, in proportion to the weights of the others.
 *
 * @param memberId the member's id
 * @param firstName the member's first name, which a request does not need
 * @param lastName the member's last name, which a request does not need
 * @param weight the weight
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberWeight(@Nullable Long memberId, @Nullable String firstName, @Nullable String lastName,
		@Nullable Integer weight) {

	/**
	 * Returns the weight of a member.
	 * @param memberId the member's id, positive
	 * @param weight the weight, not negative
	 * @return the weight
	 * @throws IllegalArgumentException if the id is not positive or the weight negative
	 */
	public static MemberWeight of(long memberId, int weight) {
		Arguments.id("memberId", memberId);
		Arguments.range("weight", weight, 0, Integer.MAX_VALUE);
		return new MemberWeight(memberId, null, null, weight);
	}

}
