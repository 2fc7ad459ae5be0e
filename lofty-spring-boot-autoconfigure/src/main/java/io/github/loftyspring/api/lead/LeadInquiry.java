package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * What a lead is looking for. Values Lofty marks as not set by -1 are {@code null}.
 *
 * @param priceMin the lowest price, in whole units of the account's currency
 * @param priceMax the highest price, in whole units of the account's currency
 * @param propertyType the kinds of property, never {@code null}
 * @param bedroomsMin the smallest number of bedrooms
 * @param bathroomsMin the smallest number of bathrooms, which Lofty has as text
 * @param locations the areas, never {@code null}
 * @param id the inquiry's id
 * @param leadUserId the lead's user id
 * @param bedroomsMax the largest number of bedrooms
 * @param bathroomsMax the largest number of bathrooms, which Lofty has as text
 * @param modifyByAgent whether an agent has changed it
 * @param createTime when it was created
 * @param updateTime when it was last changed
 * @param defaultValue whether these are default values
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadInquiry(@Nullable BigDecimal priceMin, @Nullable BigDecimal priceMax, List<PropertyType> propertyType,
		@Nullable Integer bedroomsMin, @Nullable String bathroomsMin, List<Location> locations, @Nullable Long id,
		@Nullable Long leadUserId, @Nullable Integer bedroomsMax, @Nullable String bathroomsMax,
		@Nullable Boolean modifyByAgent, @WireInstant @Nullable Instant createTime,
		@WireInstant @Nullable Instant updateTime, @Nullable Boolean defaultValue) {

	/**
	 * Creates an inquiry.
	 * @param priceMin the lowest price
	 * @param priceMax the highest price
	 * @param propertyType the kinds of property
	 * @param bedroomsMin the smallest number of bedrooms
	 * @param bathroomsMin the smallest number of bathrooms
	 * @param locations the areas
	 * @param id the inquiry's id
	 * @param leadUserId the lead's user id
	 * @param bedroomsMax the largest number of bedrooms
	 * @param bathroomsMax the largest number of bathrooms
	 * @param modifyByAgent whether an agent has changed it
	 * @param createTime when it was created
	 * @param updateTime when it was last changed
	 * @param defaultValue whether these are default values
	 */
	public LeadInquiry {
		priceMin = WireValues.unlessMinusOne(priceMin);
		priceMax = WireValues.unlessMinusOne(priceMax);
		propertyType = WireValues.list(propertyType);
		bedroomsMin = WireValues.unlessMinusOne(bedroomsMin);
		bathroomsMin = WireValues.unlessMinusOne(bathroomsMin);
		locations = WireValues.list(locations);
		bedroomsMax = WireValues.unlessMinusOne(bedroomsMax);
		bathroomsMax = WireValues.unlessMinusOne(bathroomsMax);
	}

}
