package io.github.loftyspring.api.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * For which role leads are routed. Lofty does not name the number of lenders, which
 * follows from the roles that there are.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record RoutingType(Integer value) implements OpenValue<Integer> {

	/** To agents. */
	public static final RoutingType AGENT_LEAD = new RoutingType(1);

	/** To lenders. */
	public static final RoutingType LENDER_LEAD = new RoutingType(2);

	/** To members with a role of its own, which must be named. */
	public static final RoutingType ASSISTANT_LEAD = new RoutingType(4);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	public RoutingType {
		Assert.notNull(value, "'value' must not be null");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable RoutingType read(@Nullable Integer value) {
		return (value != null) ? new RoutingType(value) : null;
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
