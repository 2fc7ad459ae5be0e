package io.github.loftyspring.api.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead must look for a home for a rule to fit.
 *
 * @param locationMatchType how the place is compared, by the number that Lofty has for it
 * @param state the state
 * @param county the county
 * @param city the city
 * @param zipcode the ZIP code
 * @param streetAddress the street address
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LocationRule(@Nullable Integer locationMatchType, @Nullable String state, @Nullable String county,
		@Nullable String city, @Nullable String zipcode, @Nullable String streetAddress) {

}
