package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * What a lead is looking for. Holds the fields that were set and sends no others.
 *
 * @since 0.1.0
 */
public final class InquiryUpdate extends RequestBody {

	private InquiryUpdate(Builder builder) {
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
	 * Builds an inquiry. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends InquiryFields<Builder> {

		private Builder() {
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public InquiryUpdate build() {
			Assert.notEmpty(toMap(), "'inquiry' must set at least one field");
			return new InquiryUpdate(this);
		}

	}

}
