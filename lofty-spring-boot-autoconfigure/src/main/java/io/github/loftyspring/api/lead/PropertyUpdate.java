package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.RequestBody;

/**
 * A property or a mailing address to add to a lead or to change. At least one of
 * {@code streetAddress}, {@code city}, {@code state} and {@code zipCode} must not be
 * blank.
 *
 * @since 0.1.0
 */
public final class PropertyUpdate extends RequestBody {

	private PropertyUpdate(Builder builder) {
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
	 * Builds a property. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends PropertyFields<Builder> {

		private Builder() {
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when it has no address
		 */
		public PropertyUpdate build() {
			checkAddress();
			return new PropertyUpdate(this);
		}

	}

}
