package io.github.loftyspring.api.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A property that is or was offered. Which components have a value depends on the
 * operation and on the source of the listing: a search answers a summary. Values Lofty
 * marks as not set by -1 are {@code null}.
 *
 * @param listingId Lofty's id of the listing
 * @param mlsListingId the id that the MLS has for it
 * @param listingStreetName the street address
 * @param listingCity the city
 * @param listingState the state's abbreviation
 * @param listingZipcode the ZIP codes, never {@code null}
 * @param county the county
 * @param area the area
 * @param chimeArea the area by Lofty's own names
 * @param subDivisionName the subdivision
 * @param community the community
 * @param chimeComplex the complex by Lofty's own names
 * @param price the price
 * @param beds the number of bedrooms
 * @param baths the number of bathrooms
 * @param sqft the living area in square feet
 * @param builtYear the year in which it was built
 * @param totalAvailableAcres the size of the lot, despite the name in square feet
 * @param detailsDescribe the whole description
 * @param listingStatus its state, such as {@code Active}
 * @param purchaseType what it is offered for, such as {@code For Sale}
 * @param propertyTypes the kinds of property, never {@code null}
 * @param propertyTypePrimary the kind of property, roughly
 * @param propertyTypeSecondary the kind of property, more exactly
 * @param pictureList the addresses of the pictures, never {@code null}
 * @param openHouseSchedules when the house is open, in words
 * @param openHouseSchedulesStart when the house opens, as date and time without a zone
 * @param openHouseSchedulesEnd when the house closes, as date and time without a zone
 * @param agentId the id of the agent who offers it
 * @param agentName the name of that agent
 * @param agentOrgId the id of that agent's organization
 * @param agentOrgName the name of that agent's organization
 * @param coAgentId the id of the second agent
 * @param coAgentName the name of the second agent
 * @param coAgentOrgId the id of the second agent's organization
 * @param coAgentOrgName the name of the second agent's organization
 * @param hoaFee the fee of the home owners' association
 * @param hoaFeeFrequency how often that fee is due
 * @param condoFee the fee of the condominium
 * @param condoFeeFrequency how often that fee is due
 * @param chimeMaintenanceFee the fee for maintenance
 * @param garageParkingSpaces the number of parking spaces
 * @param interiorFeatures what it has inside
 * @param exterior what it has outside
 * @param mlsListDateL when the MLS listed it, as a number that Lofty does not explain
 * @param mlsOrgId the id of the MLS
 * @param previewPicture the address of one picture
 * @param latitude the latitude in degrees
 * @param longitude the longitude in degrees
 * @param lastPrimaryChangeTime when it last changed, as date and time without a zone
 * @param mlsListDateLSort when the MLS listed it
 * @param other what Lofty tells besides, by the names on the wire, never {@code null}
 * @since 0.1.0
 */
public record Listing(@JsonAlias("id") @Nullable String listingId, @Nullable String mlsListingId,
		@JsonAlias("streetAddress") @Nullable String listingStreetName, @JsonAlias("city") @Nullable String listingCity,
		@JsonAlias("state") @Nullable String listingState,
		@JsonAlias("zipCode") @JsonFormat(
				with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> listingZipcode,
		@Nullable String county, @Nullable String area, @Nullable String chimeArea, @Nullable String subDivisionName,
		@Nullable String community, @Nullable String chimeComplex,
		@JsonDeserialize(using = AskingPriceDeserializer.class) @Nullable BigDecimal price,
		@JsonAlias("bedrooms") @Nullable Double beds, @JsonAlias("bathrooms") @Nullable Double baths,
		@Nullable Double sqft, @Nullable Integer builtYear, @Nullable String totalAvailableAcres,
		@Nullable String detailsDescribe, @Nullable String listingStatus, @Nullable String purchaseType,
		@JsonAlias("propertyType") @JsonFormat(
				with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> propertyTypes,
		@Nullable String propertyTypePrimary, @Nullable String propertyTypeSecondary, List<String> pictureList,
		@Nullable String openHouseSchedules, @Nullable String openHouseSchedulesStart,
		@Nullable String openHouseSchedulesEnd, @Nullable String agentId, @Nullable String agentName,
		@Nullable String agentOrgId, @Nullable String agentOrgName, @Nullable String coAgentId,
		@Nullable String coAgentName, @Nullable String coAgentOrgId, @Nullable String coAgentOrgName,
		@Nullable BigDecimal hoaFee, @Nullable String hoaFeeFrequency, @Nullable BigDecimal condoFee,
		@Nullable String condoFeeFrequency, @Nullable BigDecimal chimeMaintenanceFee,
		@Nullable Double garageParkingSpaces, @Nullable String interiorFeatures, @Nullable String exterior,
		@Nullable Long mlsListDateL, @Nullable Long mlsOrgId, @Nullable String previewPicture,
		@Nullable String latitude, @Nullable String longitude, @Nullable String lastPrimaryChangeTime,
		@JsonDeserialize(using = EpochSecondsDeserializer.class) @Nullable Instant mlsListDateLSort,
		@JsonAnySetter Map<String, @Nullable JsonNode> other) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param listingId Lofty's id of the listing
	 * @param mlsListingId the id that the MLS has for it
	 * @param listingStreetName the street address
	 * @param listingCity the city
	 * @param listingState the state's abbreviation
	 * @param listingZipcode the ZIP codes, never {@code null}
	 * @param county the county
	 * @param area the area
	 * @param chimeArea the area by Lofty's own names
	 * @param subDivisionName the subdivision
	 * @param community the community
	 * @param chimeComplex the complex by Lofty's own names
	 * @param price the price
	 * @param beds the number of bedrooms
	 * @param baths the number of bathrooms
	 * @param sqft the living area in square feet
	 * @param builtYear the year in which it was built
	 * @param totalAvailableAcres the size of the lot, despite the name in square feet
	 * @param detailsDescribe the whole description
	 * @param listingStatus its state, such as {@code Active}
	 * @param purchaseType what it is offered for, such as {@code For Sale}
	 * @param propertyTypes the kinds of property, never {@code null}
	 * @param propertyTypePrimary the kind of property, roughly
	 * @param propertyTypeSecondary the kind of property, more exactly
	 * @param pictureList the addresses of the pictures, never {@code null}
	 * @param openHouseSchedules when the house is open, in words
	 * @param openHouseSchedulesStart when the house opens, as date and time without a
	 * zone
	 * @param openHouseSchedulesEnd when the house closes, as date and time without a zone
	 * @param agentId the id of the agent who offers it
	 * @param agentName the name of that agent
	 * @param agentOrgId the id of that agent's organization
	 * @param agentOrgName the name of that agent's organization
	 * @param coAgentId the id of the second agent
	 * @param coAgentName the name of the second agent
	 * @param coAgentOrgId the id of the second agent's organization
	 * @param coAgentOrgName the name of the second agent's organization
	 * @param hoaFee the fee of the home owners' association
	 * @param hoaFeeFrequency how often that fee is due
	 * @param condoFee the fee of the condominium
	 * @param condoFeeFrequency how often that fee is due
	 * @param chimeMaintenanceFee the fee for maintenance
	 * @param garageParkingSpaces the number of parking spaces
	 * @param interiorFeatures what it has inside
	 * @param exterior what it has outside
	 * @param mlsListDateL when the MLS listed it, as a number that Lofty does not explain
	 * @param mlsOrgId the id of the MLS
	 * @param previewPicture the address of one picture
	 * @param latitude the latitude in degrees
	 * @param longitude the longitude in degrees
	 * @param lastPrimaryChangeTime when it last changed, as date and time without a zone
	 * @param mlsListDateLSort when the MLS listed it
	 * @param other what Lofty tells besides, by the names on the wire, never {@code null}
	 */
	public Listing {
		listingZipcode = WireValues.list(listingZipcode);
		price = WireValues.unlessMinusOne(price);
		beds = WireValues.unlessMinusOne(beds);
		baths = WireValues.unlessMinusOne(baths);
		sqft = WireValues.unlessMinusOne(sqft);
		builtYear = WireValues.unlessMinusOne(builtYear);
		totalAvailableAcres = WireValues.unlessMinusOne(totalAvailableAcres);
		propertyTypes = WireValues.list(propertyTypes);
		pictureList = WireValues.list(pictureList);
		hoaFee = WireValues.unlessMinusOne(hoaFee);
		condoFee = WireValues.unlessMinusOne(condoFee);
		chimeMaintenanceFee = WireValues.unlessMinusOne(chimeMaintenanceFee);
		garageParkingSpaces = WireValues.unlessMinusOne(garageParkingSpaces);
		mlsListDateL = WireValues.unlessZero(mlsListDateL);
		other = (other != null) ? Map.copyOf(other) : Map.of();
	}

}
