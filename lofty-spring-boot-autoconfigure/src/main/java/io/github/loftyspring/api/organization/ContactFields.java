package io.github.loftyspring.api.organization;

import io.github.loftyspring.api.RequestFields;

/**
 * The fields that a company and an office have in common.
 *
 * @param <S> the subclass
 */
abstract class ContactFields<S extends ContactFields<S>> extends RequestFields<S> {

	/**
	 * Sets the name.
	 * @param name the name, not blank
	 * @return this builder
	 */
	public S name(String name) {
		return setText("name", name);
	}

	/**
	 * Sets the phone number.
	 * @param number the number, of digits only
	 * @return this builder
	 */
	public S phone(String number) {
		return set("phone", number);
	}

	/**
	 * Sets the country code of the phone number.
	 * @param code the code without the plus sign, such as {@code 1}
	 * @return this builder
	 */
	public S phoneCode(String code) {
		return set("phoneCode", code);
	}

	/**
	 * Sets the country of the phone number.
	 * @param country the ISO 3166-1 code of two letters, such as {@code US}
	 * @return this builder
	 */
	public S phoneCountry(String country) {
		return set("phoneCountry", country);
	}

	/**
	 * Sets the e-mail address.
	 * @param address the address
	 * @return this builder
	 */
	public S email(String address) {
		return set("email", address);
	}

	/**
	 * Sets the city.
	 * @param city the city
	 * @return this builder
	 */
	public S city(String city) {
		return set("city", city);
	}

	/**
	 * Sets the state.
	 * @param state the state
	 * @return this builder
	 */
	public S state(String state) {
		return set("state", state);
	}

	/**
	 * Sets the ZIP code.
	 * @param zipcode the ZIP code
	 * @return this builder
	 */
	public S zipcode(String zipcode) {
		return set("zipcode", zipcode);
	}

	/**
	 * Sets the street address.
	 * @param streetAddress the street address
	 * @return this builder
	 */
	public S streetAddress(String streetAddress) {
		return set("streetAddress", streetAddress);
	}

}
