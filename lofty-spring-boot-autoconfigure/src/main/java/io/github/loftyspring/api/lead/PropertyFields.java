package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.util.stream.Stream;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * The fields that requests about a lead's property have in common.
 *
 * @param <S> the subclass
 */
abstract class PropertyFields<S extends PropertyFields<S>> extends RequestFields<S> {

	/**
	 * Lofty refuses a property without an address.
	 */
	final void checkAddress() {
		Assert.isTrue(
				Stream.of("streetAddress", "city", "state", "zipCode")
					.anyMatch((name) -> get(name) instanceof String text && StringUtils.hasText(text)),
				"'property' must have a 'streetAddress', 'city', 'state' or 'zipCode' that is not blank");
	}

	/**
	 * Names the property to change. Without it Lofty merges the details into a property
	 * with the same address, or adds one.
	 * @param id the property's id, positive
	 * @return this object
	 */
	public S id(long id) {
		return setId("id", id);
	}

	/**
	 * Sets the street address.
	 * @param streetAddress the street address
	 * @return this object
	 */
	public S streetAddress(String streetAddress) {
		return set("streetAddress", streetAddress);
	}

	/**
	 * Sets the city.
	 * @param city the city
	 * @return this object
	 */
	public S city(String city) {
		return set("city", city);
	}

	/**
	 * Sets the state.
	 * @param state the state
	 * @return this object
	 */
	public S state(String state) {
		return set("state", state);
	}

	/**
	 * Sets the ZIP code.
	 * @param zipCode the ZIP code
	 * @return this object
	 */
	public S zipCode(String zipCode) {
		return set("zipCode", zipCode);
	}

	/**
	 * Sets the county.
	 * @param county the county
	 * @return this object
	 */
	public S county(String county) {
		return set("county", county);
	}

	/**
	 * Says whether this is a mailing address.
	 * @param mailAddress {@code true} for a mailing address, {@code false} for a property
	 * @return this object
	 */
	public S mailAddress(boolean mailAddress) {
		return set("mailAddress", mailAddress);
	}

	/**
	 * Sets the kind of property.
	 * @param type the kind
	 * @return this object
	 */
	public S propertyType(PropertyType type) {
		return set("propertyType", type);
	}

	/**
	 * Sets the price.
	 * @param price the price, in whole units of the account's currency
	 * @return this object
	 */
	public S price(BigDecimal price) {
		return setPrice("price", price);
	}

	/**
	 * Sets the lowest price.
	 * @param price the price, in whole units of the account's currency
	 * @return this object
	 */
	public S priceMin(BigDecimal price) {
		return setPrice("priceMin", price);
	}

	/**
	 * Sets the highest price.
	 * @param price the price, in whole units of the account's currency
	 * @return this object
	 */
	public S priceMax(BigDecimal price) {
		return setPrice("priceMax", price);
	}

	/**
	 * Sets the number of bedrooms.
	 * @param count the number, from 0
	 * @return this object
	 */
	public S bedrooms(int count) {
		return setNumber("bedrooms", count);
	}

	/**
	 * Sets the number of bathrooms.
	 * @param count the number, from 0; halves are usual
	 * @return this object
	 */
	public S bathrooms(double count) {
		return setNumber("bathrooms", count);
	}

	/**
	 * Sets the living area.
	 * @param squareFeet the area, in square feet
	 * @return this object
	 */
	public S squareFeet(long squareFeet) {
		return setNumber("squareFeet", squareFeet);
	}

	/**
	 * Sets the size of the lot.
	 * @param acres the size, in acres
	 * @return this object
	 */
	public S lotSize(double acres) {
		return setNumber("lotSize", acres);
	}

	/**
	 * Sets the number of parking spaces.
	 * @param count the number, from 0
	 * @return this object
	 */
	public S parkingSpace(long count) {
		return setNumber("parkingSpace", count);
	}

	/**
	 * Sets the number of floors.
	 * @param count the number, from 0
	 * @return this object
	 */
	public S floors(int count) {
		return setNumber("floors", count);
	}

	/**
	 * Sets the label.
	 * @param label the label
	 * @return this object
	 */
	public S label(String label) {
		return set("label", label);
	}

	/**
	 * Sets the labels.
	 * @param labels the labels
	 * @return this object
	 */
	public S labelList(String labels) {
		return set("labelList", labels);
	}

	/**
	 * Sets the type of the label.
	 * @param type the type
	 * @return this object
	 */
	public S labelType(String type) {
		return set("labelType", type);
	}

	/**
	 * Sets the note.
	 * @param note the note
	 * @return this object
	 */
	public S note(String note) {
		return set("note", note);
	}

	/**
	 * Sets the id of the listing.
	 * @param listingId the listing's id
	 * @return this object
	 */
	public S listingId(String listingId) {
		return set("listingId", listingId);
	}

	/**
	 * Sets Lofty's own id of the listing.
	 * @param listingId the listing's id, positive
	 * @return this object
	 */
	public S autoListingId(long listingId) {
		return setId("autoListingId", listingId);
	}

	/**
	 * Sets the state of the listing.
	 * @param status the state
	 * @return this object
	 */
	public S listingStatus(String status) {
		return set("listingStatus", status);
	}

	/**
	 * Says where the picture is.
	 * @param url the address
	 * @return this object
	 */
	public S pictureUrl(String url) {
		return set("pictureUrl", url);
	}

	/**
	 * Says where the listing is on the web site.
	 * @param url the address
	 * @return this object
	 */
	public S siteListingUrl(String url) {
		return set("siteListingUrl", url);
	}

}
