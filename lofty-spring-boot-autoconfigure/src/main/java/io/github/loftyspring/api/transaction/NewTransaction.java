package io.github.loftyspring.api.transaction;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.lead.TransactionFields;

/**
 * A transaction to create. Holds the fields that were set and sends no others.
 *
 * @since 0.1.0
 */
public final class NewTransaction extends RequestBody {

	private NewTransaction(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param transactionName the address or the name of the deal, not blank and without
	 * {@code <} and {@code >}
	 * @return the builder
	 */
	public static Builder builder(String transactionName) {
		return new Builder(transactionName);
	}

	/**
	 * Builds a transaction. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends TransactionFields<Builder> {

		private Builder(String transactionName) {
			transactionName(transactionName);
		}

		/**
		 * Builds it.
		 * @return the request
		 */
		public NewTransaction build() {
			return new NewTransaction(this);
		}

	}

}
