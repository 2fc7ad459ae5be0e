package io.github.loftyspring.api.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which leads are routed.
 *
 * @param id its id
 * @param name its name
 * @param locationRule where the lead must look for a home
 * @param sourceName the lead's source
 * @param sourceMatchType how the source is compared, by the number that Lofty has for it
 * @param tagNames the lead's tags, never {@code null}
 * @param tagMatchType how the tags are compared, by the number that Lofty has for it
 * @param groupNames the lead's segments, never {@code null}
 * @param groupMatchType how the segments are compared, by the number that Lofty has for
 * it
 * @param phone {@code With} or {@code Without} a phone number, empty for both
 * @param priceMin the lowest price
 * @param priceMax the highest price
 * @param leadType the type of the lead
 * @param leadTypeFilters the types of the lead, as JSON
 * @param activeHours when it is active
 * @param routingStrategy how it picks a member
 * @param ruleSwitch whether it is switched on
 * @param updateTime when it was last changed
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutingRule(@Nullable Long id, @Nullable String name, @Nullable LocationRule locationRule,
		@Nullable String sourceName, @Nullable Integer sourceMatchType, List<String> tagNames,
		@Nullable Integer tagMatchType, List<String> groupNames, @Nullable Integer groupMatchType,
		@Nullable String phone, @Nullable BigDecimal priceMin, @Nullable BigDecimal priceMax, @Nullable String leadType,
		@Nullable String leadTypeFilters, @Nullable ActiveHours activeHours, @Nullable RoutingStrategy routingStrategy,
		@Nullable Boolean ruleSwitch, @WireInstant @Nullable Instant updateTime) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param id its id
	 * @param name its name
	 * @param locationRule where the lead must look for a home
	 * @param sourceName the lead's source
	 * @param sourceMatchType how the source is compared, by the number that Lofty has for
	 * it
	 * @param tagNames the lead's tags, never {@code null}
	 * @param tagMatchType how the tags are compared, by the number that Lofty has for it
	 * @param groupNames the lead's segments, never {@code null}
	 * @param groupMatchType how the segments are compared, by the number that Lofty has
	 * for it
	 * @param phone {@code With} or {@code Without} a phone number, empty for both
	 * @param priceMin the lowest price
	 * @param priceMax the highest price
	 * @param leadType the type of the lead
	 * @param leadTypeFilters the types of the lead, as JSON
	 * @param activeHours when it is active
	 * @param routingStrategy how it picks a member
	 * @param ruleSwitch whether it is switched on
	 * @param updateTime when it was last changed
	 */
	public RoutingRule {
		tagNames = WireValues.list(tagNames);
		groupNames = WireValues.list(groupNames);
		priceMin = WireValues.unlessMinusOne(priceMin);
		priceMax = WireValues.unlessMinusOne(priceMax);
	}

}
