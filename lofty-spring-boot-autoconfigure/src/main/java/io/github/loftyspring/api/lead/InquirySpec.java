package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * Details of what a lead is looking for.
 *
 * @since 0.1.0
 */
public final class InquirySpec extends RequestFields<InquirySpec> {

	InquirySpec() {
	}

	static Map<String, Object> fields(Consumer<InquirySpec> spec) {
		Assert.notNull(spec, "'inquiry' must not be null");
		InquirySpec inquiry = new InquirySpec();
		spec.accept(inquiry);
		return inquiry.toMap();
	}

	/**
	 * Names the inquiry to change.
	 * @param id the inquiry's id, positive
	 * @return these details
	 */
	public InquirySpec id(long id) {
		return setId("id", id);
	}

	/**
	 * Sets the lowest price.
	 * @param price the price, in whole units of the account's currency
	 * @return these details
	 */
	public InquirySpec priceMin(BigDecimal price) {
		return setPrice("priceMin", price);
	}

	/**
	 * Sets the highest price.
	 * @param price the price, in whole units of the account's currency
	 * @return these details
	 */
	public InquirySpec priceMax(BigDecimal price) {
		return setPrice("priceMax", price);
	}

	/**
	 * Sets the kinds of property.
	 * @param types the kinds
	 * @return these details
	 */
	public InquirySpec propertyType(PropertyType... types) {
		return propertyType(List.of(types));
	}

	/**
	 * Sets the kinds of property.
	 * @param types the kinds
	 * @return these details
	 */
	public InquirySpec propertyType(Collection<PropertyType> types) {
		return setList("propertyType", types);
	}

	/**
	 * Sets the smallest number of bedrooms.
	 * @param count the number, from 0
	 * @return these details
	 */
	public InquirySpec bedroomsMin(int count) {
		return setNumber("bedroomsMin", count);
	}

	/**
	 * Sets the largest number of bedrooms.
	 * @param count the number, from 0
	 * @return these details
	 */
	public InquirySpec bedroomsMax(int count) {
		return setNumber("bedroomsMax", count);
	}

	/**
	 * Sets the smallest number of bathrooms.
	 * @param count the number as text, which is how Lofty has it
	 * @return these details
	 */
	public InquirySpec bathroomsMin(String count) {
		return setText("bathroomsMin", count);
	}

	/**
	 * Sets the largest number of bathrooms.
	 * @param count the number as text, which is how Lofty has it
	 * @return these details
	 */
	public InquirySpec bathroomsMax(String count) {
		return setText("bathroomsMax", count);
	}

	/**
	 * Sets the areas. A lead that does not sell is routed by them.
	 * @param locations the areas
	 * @return these details
	 */
	public InquirySpec locations(Location... locations) {
		return locations(List.of(locations));
	}

	/**
	 * Sets the areas. A lead that does not sell is routed by them.
	 * @param locations the areas
	 * @return these details
	 */
	public InquirySpec locations(Collection<Location> locations) {
		return setList("locations", locations);
	}

}
