package io.github.loftyspring.api.transaction;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;
import org.jspecify.annotations.Nullable;

/**
 * The address that the property of a transaction gets. It takes the place of the whole
 * address before: what is not set is cleared.
 *
 * @since 0.1.0
 */
public final class TransactionAddressUpdate extends RequestBody {

	private TransactionAddressUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param transactionId the transaction's id, positive
	 * @return the builder
	 */
	public static Builder builder(long transactionId) {
		return new Builder(transactionId);
	}

	/**
	 * Returns a builder that starts with the address of a transaction, of which then some
	 * fields are changed.
	 * @param transactionId the transaction's id, positive
	 * @param address the address as it was read
	 * @return the builder
	 */
	public static Builder from(long transactionId, TransactionAddress address) {
		Arguments.present("address", address);
		return builder(transactionId).copy(address);
	}

	/**
	 * Builds an address. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(long transactionId) {
			setId("transactionId", transactionId);
		}

		private Builder copy(TransactionAddress address) {
			keep("unit", address.unit());
			keep("label", address.label());
			keep("state", address.state());
			keep("city", address.city());
			keep("zipCode", address.zipCode());
			keep("streetAddress", address.streetAddress());
			keep("county", address.county());
			return this;
		}

		private void keep(String name, @Nullable String value) {
			if (value != null) {
				set(name, value);
			}
		}

		/**
		 * Sets the number of the unit.
		 * @param unit the number
		 * @return this builder
		 */
		public Builder unit(String unit) {
			return set("unit", unit);
		}

		/**
		 * Says what the address is, in free words.
		 * @param label the words
		 * @return this builder
		 */
		public Builder label(String label) {
			return set("label", label);
		}

		/**
		 * Sets the state.
		 * @param state the state or its code
		 * @return this builder
		 */
		public Builder state(String state) {
			return set("state", state);
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
		 * Sets the ZIP code.
		 * @param zipCode the ZIP code
		 * @return this builder
		 */
		public Builder zipCode(String zipCode) {
			return set("zipCode", zipCode);
		}

		/**
		 * Sets the street address.
		 * @param streetAddress the street address
		 * @return this builder
		 */
		public Builder streetAddress(String streetAddress) {
			return set("streetAddress", streetAddress);
		}

		/**
		 * Sets the county.
		 * @param county the county
		 * @return this builder
		 */
		public Builder county(String county) {
			return set("county", county);
		}

		/**
		 * Builds it.
		 * @return the request
		 */
		public TransactionAddressUpdate build() {
			return new TransactionAddressUpdate(this);
		}

	}

}
