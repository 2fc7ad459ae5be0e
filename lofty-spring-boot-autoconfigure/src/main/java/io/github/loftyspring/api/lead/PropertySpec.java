package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Details of a property or a mailing address. At least one of {@code streetAddress},
 * {@code city}, {@code state} and {@code zipCode} must not be blank.
 *
 * @since 0.1.0
 */
public final class PropertySpec extends RequestFields<PropertySpec> {

	PropertySpec() {
	}

	static Map<String, Object> fields(Consumer<PropertySpec> spec) {
		Assert.notNull(spec, "'property' must not be null");
		PropertySpec property = new PropertySpec();
		spec.accept(property);
		Assert.isTrue(property.hasAddress(),
				"'property' must have a 'streetAddress', 'city', 'state' or 'zipCode' that is not blank");
		return property.toMap();
	}

	private boolean hasAddress() {
		return Stream.of("streetAddress", "city", "state", "zipCode")
			.anyMatch((name) -> get(name) instanceof String text && StringUtils.hasText(text));
	}

	/**
	 * Names the property to change. Without it Lofty merges the details into a property
	 * with the same address, or adds one.
	 * @param id the property's id, positive
	 * @return these details
	 */
	public PropertySpec id(long id) {
		return setId("id", id);
	}

	/**
	 * Sets the street address.
	 * @param streetAddress the street address
	 * @return these details
	 */
	public PropertySpec streetAddress(String streetAddress) {
		return set("streetAddress", streetAddress);
	}

	/**
	 * Sets the city.
	 * @param city the city
	 * @return these details
	 */
	public PropertySpec city(String city) {
		return set("city", city);
	}

	/**
	 * Sets the state.
	 * @param state the state
	 * @return these details
	 */
	public PropertySpec state(String state) {
		return set("state", state);
	}

	/**
	 * Sets the ZIP code.
	 * @param zipCode the ZIP code
	 * @return these details
	 */
	public PropertySpec zipCode(String zipCode) {
		return set("zipCode", zipCode);
	}

	/**
	 * Sets the county.
	 * @param county the county
	 * @return these details
	 */
	public PropertySpec county(String county) {
		return set("county", county);
	}

	/**
	 * Says whether this is a mailing address.
	 * @param mailAddress {@code true} for a mailing address, {@code false} for a property
	 * @return these details
	 */
	public PropertySpec mailAddress(boolean mailAddress) {
		return set("mailAddress", mailAddress);
	}

	/**
	 * Sets the kind of property.
	 * @param type the kind
	 * @return these details
	 */
	public PropertySpec propertyType(PropertyType type) {
		return set("propertyType", type);
	}

	/**
	 * Sets the price.
	 * @param price the price, in whole units of the account's currency
	 * @return these details
	 */
	public PropertySpec price(BigDecimal price) {
		return setPrice("price", price);
	}

	/**
	 * Sets the lowest price.
	 * @param price the price, in whole units of the account's currency
	 * @return these details
	 */
	public PropertySpec priceMin(BigDecimal price) {
		return setPrice("priceMin", price);
	}

	/**
	 * Sets the highest price.
	 * @param price the price, in whole units of the account's currency
	 * @return these details
	 */
	public PropertySpec priceMax(BigDecimal price) {
		return setPrice("priceMax", price);
	}

	/**
	 * Sets the number of bedrooms.
	 * @param count the number, from 0
	 * @return these details
	 */
	public PropertySpec bedrooms(int count) {
		return setNumber("bedrooms", count);
	}

	/**
	 * Sets the number of bathrooms.
	 * @param count the number, from 0; halves are usual
	 * @return these details
	 */
	public PropertySpec bathrooms(double count) {
		return setNumber("bathrooms", count);
	}

	/**
	 * Sets the living area.
	 * @param squareFeet the area, in square feet
	 * @return these details
	 */
	public PropertySpec squareFeet(long squareFeet) {
		return setNumber("squareFeet", squareFeet);
	}

	/**
	 * Sets the size of the lot.
	 * @param acres the size, in acres
	 * @return these details
	 */
	public PropertySpec lotSize(double acres) {
		return setNumber("lotSize", acres);
	}

	/**
	 * Sets the number of parking spaces.
	 * @param count the number, from 0
	 * @return these details
	 */
	public PropertySpec parkingSpace(long count) {
		return setNumber("parkingSpace", count);
	}

	/**
	 * Sets the number of floors.
	 * @param count the number, from 0
	 * @return these details
	 */
	public PropertySpec floors(int count) {
		return setNumber("floors", count);
	}

	/**
	 * Sets the label.
	 * @param label the label
	 * @return these details
	 */
	public PropertySpec label(String label) {
		return set("label", label);
	}

	/**
	 * Sets the labels.
	 * @param labels the labels
	 * @return these details
	 */
	public PropertySpec labelList(String labels) {
		return set("labelList", labels);
	}

	/**
	 * Sets the type of the label.
	 * @param type the type
	 * @return these details
	 */
	public PropertySpec labelType(String type) {
		return set("labelType", type);
	}

	/**
	 * Sets the note.
	 * @param note the note
	 * @return these details
	 */
	public PropertySpec note(String note) {
		return set("note", note);
	}

	/**
	 * Sets the id of the listing.
	 * @param listingId the listing's id
	 * @return these details
	 */
	public PropertySpec listingId(String listingId) {
		return set("listingId", listingId);
	}

	/**
	 * Sets Lofty's own id of the listing.
	 * @param listingId the listing's id, positive
	 * @return these details
	 */
	public PropertySpec autoListingId(long listingId) {
		return setId("autoListingId", listingId);
	}

	/**
	 * Sets the state of the listing.
	 * @param status the state
	 * @return these details
	 */
	public PropertySpec listingStatus(String status) {
		return set("listingStatus", status);
	}

	/**
	 * Says where the picture is.
	 * @param url the address
	 * @return these details
	 */
	public PropertySpec pictureUrl(String url) {
		return set("pictureUrl", url);
	}

	/**
	 * Says where the listing is on the web site.
	 * @param url the address
	 * @return these details
	 */
	public PropertySpec siteListingUrl(String url) {
		return set("siteListingUrl", url);
	}

}
