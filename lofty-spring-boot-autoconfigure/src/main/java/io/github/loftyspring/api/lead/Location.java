package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An area a lead is interested in.
 *
 * @param stateCode the state's code, such as {@code TX}
 * @param city the city
 * @param zipCode the ZIP code
 * @param county the county
 * @param streetAddress the street address
 * @param description any other description
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(@Nullable String stateCode, @Nullable String city, @Nullable String zipCode,
		@Nullable String county, @Nullable String streetAddress, @Nullable String description) {

	/**
	 * Returns a city.
	 * @param city the city
	 * @param stateCode the state's code
	 * @return the location
	 */
	public static Location city(String city, String stateCode) {
		return new Location(stateCode, city, null, null, null, null);
	}

	/**
	 * Returns the area of a ZIP code.
	 * @param zipCode the ZIP code
	 * @return the location
	 */
	public static Location zipCode(String zipCode) {
		return new Location(null, null, zipCode, null, null, null);
	}

	/**
	 * Returns a county.
	 * @param county the county
	 * @param stateCode the state's code
	 * @return the location
	 */
	public static Location county(String county, String stateCode) {
		return new Location(stateCode, null, null, county, null, null);
	}

}
