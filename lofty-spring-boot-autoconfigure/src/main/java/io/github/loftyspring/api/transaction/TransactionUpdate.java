package io.github.loftyspring.api.transaction;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.lead.TransactionFields;

import org.springframework.util.Assert;

/**
 * A change of a transaction. Holds the fields that were set and sends no others; Lofty
 * leaves those as they are. Only the values of the team's own fields are all replaced at
 * once.
 *
 * @since 0.1.0
 */
public final class TransactionUpdate extends RequestBody {

	private TransactionUpdate(Builder builder) {
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
	 * Builds an update. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends TransactionFields<Builder> {

		private Builder() {
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public TransactionUpdate build() {
			Assert.notEmpty(toMap(), "'update' must set at least one field");
			return new TransactionUpdate(this);
		}

	}

}
