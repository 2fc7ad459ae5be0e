package io.github.loftyspring.api.organization;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * A change of the company. Holds the fields that were set and sends no others; Lofty does
 * not say what becomes of those.
 *
 * @since 0.1.0
 */
public final class CompanyUpdate extends RequestBody {

	private CompanyUpdate(Builder builder) {
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
	public static final class Builder extends ContactFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets the banner.
		 * @param url the address of the picture
		 * @return this builder
		 */
		public Builder header(String url) {
			return set("header", url);
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public CompanyUpdate build() {
			Assert.notEmpty(toMap(), "'company' must set at least one field");
			return new CompanyUpdate(this);
		}

	}

}
