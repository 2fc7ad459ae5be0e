package io.github.loftyspring.api.lead;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A property or a mailing address of a lead. Values Lofty marks as not set by -1 are
 * {@code null}.
 *
 * @param price the price, in whole units of the account's currency
 * @param state the state
 * @param city the city
 * @param streetAddress the street address
 * @param zipCode the ZIP code
 * @param county the county
 * @param propertyType the kind of property
 * @param bedrooms the number of bedrooms
 * @param bathrooms the number of bathrooms
 * @param squareFeet the living area, in square feet
 * @param lotSize the size of the lot, in acres
 * @param parkingSpace the number of parking spaces
 * @param floors the number of floors
 * @param mailAddress {@code true} for a mailing address and {@code false} for a property
 * @param id the property's id
 * @param leadUserId the lead's user id
 * @param listingId the id of the listing
 * @param autoListingId Lofty's own id of the listing
 * @param label the label
 * @param note the note
 * @param listingStatus the state of the listing
 * @param labelList the labels
 * @param pictureUrl where the picture is
 * @param siteListingUrl where the listing is on the web site
 * @param labelType the type of the label
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadProperty(@Nullable BigDecimal price, @Nullable String state, @Nullable String city,
		@Nullable String streetAddress, @Nullable String zipCode, @Nullable String county,
		@Nullable PropertyType propertyType, @Nullable Integer bedrooms, @Nullable Double bathrooms,
		@Nullable Long squareFeet, @Nullable Double lotSize, @Nullable Long parkingSpace, @Nullable Integer floors,
		@Nullable Boolean mailAddress, @Nullable Long id, @Nullable Long leadUserId, @Nullable String listingId,
		@Nullable Long autoListingId, @Nullable String label, @Nullable String note, @Nullable String listingStatus,
		@Nullable String labelList, @Nullable String pictureUrl, @Nullable String siteListingUrl,
		@Nullable String labelType) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param price the price
	 * @param state the state
	 * @param city the city
	 * @param streetAddress the street address
	 * @param zipCode the ZIP code
	 * @param county the county
	 * @param propertyType the kind of property
	 * @param bedrooms the number of bedrooms
	 * @param bathrooms the number of bathrooms
	 * @param squareFeet the living area
	 * @param lotSize the size of the lot
	 * @param parkingSpace the number of parking spaces
	 * @param floors the number of floors
	 * @param mailAddress {@code true} for a mailing address and {@code false} for a
	 * property
	 * @param id the property's id
	 * @param leadUserId the lead's user id
	 * @param listingId the id of the listing
	 * @param autoListingId Lofty's own id of the listing
	 * @param label the label
	 * @param note the note
	 * @param listingStatus the state of the listing
	 * @param labelList the labels
	 * @param pictureUrl where the picture is
	 * @param siteListingUrl where the listing is on the web site
	 * @param labelType the type of the label
	 */
	public LeadProperty {
		price = WireValues.unlessMinusOne(price);
		bedrooms = WireValues.unlessMinusOne(bedrooms);
		bathrooms = WireValues.unlessMinusOne(bathrooms);
		squareFeet = WireValues.unlessMinusOne(squareFeet);
		lotSize = WireValues.unlessMinusOne(lotSize);
		parkingSpace = WireValues.unlessMinusOne(parkingSpace);
		floors = WireValues.unlessMinusOne(floors);
	}

}
