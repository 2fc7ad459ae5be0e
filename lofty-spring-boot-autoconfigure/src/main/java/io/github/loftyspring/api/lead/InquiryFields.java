package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import io.github.loftyspring.api.RequestFields;

/**
 * The fields that requests about a lead's inquiry have in common.
 *
 * @param <S> the subclass
 */
abstract class InquiryFields<S extends InquiryFields<S>> extends RequestFields<S> {

	/**
	 * Names the inquiry to change.
	 * @param id the inquiry's id, positive
	 * @return this object
	 */
	public S id(long id) {
		return setId("id", id);
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
	 * Sets the kinds of property.
	 * @param types the kinds
	 * @return this object
	 */
	public S propertyType(PropertyType... types) {
		return propertyType(List.of(types));
	}

	/**
	 * Sets the kinds of property.
	 * @param types the kinds
	 * @return this object
	 */
	public S propertyType(Collection<PropertyType> types) {
		return setList("propertyType", types);
	}

	/**
	 * Sets the smallest number of bedrooms.
	 * @param count the number, from 0
	 * @return this object
	 */
	public S bedroomsMin(int count) {
		return setNumber("bedroomsMin", count);
	}

	/**
	 * Sets the largest number of bedrooms.
	 * @param count the number, from 0
	 * @return this object
	 */
	public S bedroomsMax(int count) {
		return setNumber("bedroomsMax", count);
	}

	/**
	 * Sets the smallest number of bathrooms.
	 * @param count the number as text, which is how Lofty has it
	 * @return this object
	 */
	public S bathroomsMin(String count) {
		return setText("bathroomsMin", count);
	}

	/**
	 * Sets the largest number of bathrooms.
	 * @param count the number as text, which is how Lofty has it
	 * @return this object
	 */
	public S bathroomsMax(String count) {
		return setText("bathroomsMax", count);
	}

	/**
	 * Sets the areas. A lead that does not sell is routed by them.
	 * @param locations the areas
	 * @return this object
	 */
	public S locations(Location... locations) {
		return locations(List.of(locations));
	}

	/**
	 * Sets the areas. A lead that does not sell is routed by them.
	 * @param locations the areas
	 * @return this object
	 */
	public S locations(Collection<Location> locations) {
		return setList("locations", locations);
	}

}
