package io.github.loftyspring.api.organization;

import io.github.loftyspring.api.RequestBody;

/**
 * An office to add.
 *
 * @since 0.1.0
 */
public final class NewOffice extends RequestBody {

	private NewOffice(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param name the name, not blank
	 * @return the builder
	 */
	public static Builder builder(String name) {
		return new Builder(name);
	}

	/**
	 * Builds an office. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends OfficeFields<Builder> {

		private Builder(String name) {
			name(name);
		}

		/**
		 * Builds it.
		 * @return the request
		 */
		public NewOffice build() {
			return new NewOffice(this);
		}

	}

}
