package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A contact as Brokermint reports it. It must be linked to Brokermint in Lofty before.
 *
 * @since 0.1.0
 */
public final class BrokermintContact extends RequestBody {

	private BrokermintContact(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a contact. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets the e-mail address.
		 * @param email the address
		 * @return this builder
		 */
		public Builder email(String email) {
			return set("email", email);
		}

		/**
		 * Sets the first name.
		 * @param name the name
		 * @return this builder
		 */
		public Builder firstName(String name) {
			return set("firstName", name);
		}

		/**
		 * Sets the last name.
		 * @param name the name
		 * @return this builder
		 */
		public Builder lastName(String name) {
			return set("lastName", name);
		}

		/**
		 * Sets the kind of contact.
		 * @param type the kind
		 * @return this builder
		 */
		public Builder contactType(String type) {
			return set("contactType", type);
		}

		/**
		 * Sets Brokermint's own id of the contact.
		 * @param id the id
		 * @return this builder
		 */
		public Builder externalId(String id) {
			return set("externalId", id);
		}

		/**
		 * Sets the street address.
		 * @param address the street address
		 * @return this builder
		 */
		public Builder address(String address) {
			return set("address", address);
		}

		/**
		 * Sets the city.
		 * @param city the city
		 * @return this builder
		 */
		public Builder city(String city) {
			return set("city", city);
		}

		/**
		 * Sets the state.
		 * @param state the state
		 * @return this builder
		 */
		public Builder state(String state) {
			return set("state", state);
		}

		/**
		 * Sets the ZIP code.
		 * @param zip the ZIP code
		 * @return this builder
		 */
		public Builder zip(String zip) {
			return set("zip", zip);
		}

		/**
		 * Sets the phone number.
		 * @param phone the number
		 * @return this builder
		 */
		public Builder phone(String phone) {
			return set("phone", phone);
		}

		/**
		 * Says whether the contact is private in Brokermint.
		 * @param isPrivate {@code true} if so
		 * @return this builder
		 */
		public Builder bmPrivate(boolean isPrivate) {
			return set("bmPrivate", isPrivate);
		}

		/**
		 * Sets the source of the lead.
		 * @param source the source
		 * @return this builder
		 */
		public Builder leadSource(String source) {
			return set("leadSource", source);
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public BrokermintContact build() {
			Assert.notEmpty(toMap(), "'contact' must set at least one field");
			return new BrokermintContact(this);
		}

	}

}
