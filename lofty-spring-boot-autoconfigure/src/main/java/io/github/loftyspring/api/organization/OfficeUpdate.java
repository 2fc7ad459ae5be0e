package io.github.loftyspring.api.organization;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * A change of an office. Holds the fields that were set and sends no others; Lofty does
 * not say what becomes of those.
 *
 * @since 0.1.0
 */
public final class OfficeUpdate extends RequestBody {

	private OfficeUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param id the office's id, positive
	 * @return the builder
	 */
	public static Builder builder(long id) {
		return new Builder(id);
	}

	/**
	 * Builds an update. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends OfficeFields<Builder> {

		private Builder(long id) {
			setId("id", id);
		}

		/**
		 * Builds it.
		 * @return the request
		 * @throws IllegalArgumentException when nothing was set
		 */
		public OfficeUpdate build() {
			Assert.isTrue(toMap().size() > 1, "'office' must set at least one field besides 'id'");
			return new OfficeUpdate(this);
		}

	}

}
