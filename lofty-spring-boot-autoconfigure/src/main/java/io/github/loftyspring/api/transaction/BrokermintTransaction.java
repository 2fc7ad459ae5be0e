package io.github.loftyspring.api.transaction;

import java.math.BigDecimal;
import java.time.Instant;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;
import io.github.loftyspring.api.lead.TransactionType;

/**
 * A transaction as Brokermint reports it. It must be linked to Brokermint in Lofty
 * before.
 *
 * @since 0.1.0
 */
public final class BrokermintTransaction extends RequestBody {

	private BrokermintTransaction(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param id the id of Lofty's transaction, positive
	 * @return the builder
	 */
	public static Builder builder(long id) {
		return new Builder(id);
	}

	/**
	 * Builds a transaction. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(long id) {
			setId("id", id);
		}

		/**
		 * Gives the transaction to an agent.
		 * @param agentId the agent's user id, positive
		 * @return this builder
		 */
		public Builder agentId(long agentId) {
			return setId("agentId", agentId);
		}

		/**
		 * Sets the agent's name, which Lofty ignores today.
		 * @param name the name
		 * @return this builder
		 */
		public Builder agentName(String name) {
			return set("agentName", name);
		}

		/**
		 * Sets the street address of the property.
		 * @param address the street address
		 * @return this builder
		 */
		public Builder address(String address) {
			return set("address", address);
		}

		/**
		 * Sets the city of the property.
		 * @param city the city
		 * @return this builder
		 */
		public Builder city(String city) {
			return set("city", city);
		}

		/**
		 * Sets the state of the property.
		 * @param state the state
		 * @return this builder
		 */
		public Builder state(String state) {
			return set("state", state);
		}

		/**
		 * Sets the ZIP code of the property.
		 * @param zip the ZIP code
		 * @return this builder
		 */
		public Builder zip(String zip) {
			return set("zip", zip);
		}

		/**
		 * Sets the status.
		 * @param status the status
		 * @return this builder
		 */
		public Builder status(BrokermintStatus status) {
			return set("status", status);
		}

		/**
		 * Sets the kind of transaction. Lofty minds upper and lower case and ignores
		 * kinds it does not know.
		 * @param type the kind
		 * @return this builder
		 */
		public Builder transactionType(TransactionType type) {
			return set("transactionType", type);
		}

		/**
		 * Sets the price of the home.
		 * @param price the price, not negative
		 * @return this builder
		 */
		public Builder price(BigDecimal price) {
			return setPrice("price", price);
		}

		/**
		 * Says which side the agent is on, which Lofty ignores today.
		 * @param side the side
		 * @return this builder
		 */
		public Builder representing(String side) {
			return set("representing", side);
		}

		/**
		 * Says when the offer was accepted, which Lofty ignores today.
		 * @param time the time
		 * @return this builder
		 */
		public Builder acceptanceDate(Instant time) {
			return setTime("acceptanceDate", time);
		}

		/**
		 * Says when the listing or contract expires.
		 * @param time the time
		 * @return this builder
		 */
		public Builder expirationDate(Instant time) {
			return setTime("expirationDate", time);
		}

		/**
		 * Says when the transaction closed.
		 * @param time the time
		 * @return this builder
		 */
		public Builder closedAt(Instant time) {
			return setTime("closedAt", time);
		}

		/**
		 * Says when the transaction is expected to close.
		 * @param time the time
		 * @return this builder
		 */
		public Builder closingDate(Instant time) {
			return setTime("closingDate", time);
		}

		private Builder setTime(String name, Instant time) {
			Arguments.present(name, time);
			return set(name, time.toString());
		}

		/**
		 * Builds it.
		 * @return the request
		 */
		public BrokermintTransaction build() {
			return new BrokermintTransaction(this);
		}

	}

}
