package io.github.loftyspring.api.lead;

import java.util.Collection;
import java.util.List;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * A change of a lead. Holds the fields that were set and sends no others; Lofty leaves
 * those as they are.
 *
 * @since 0.1.0
 */
public final class LeadUpdate extends RequestBody {

	private LeadUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an update.
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
	public static final class Builder extends LeadFields<Builder> {

		private Builder() {
		}

		/**
		 * Hides the lead or shows it again.
		 * @param hidden {@code true} to hide it
		 * @return this builder
		 */
		public Builder isHidden(boolean hidden) {
			return set("isHidden", hidden);
		}

		/**
		 * Removes tags, after {@code tags} and {@code tagsAdd}. Names the lead does not
		 * have are ignored.
		 * @param names the names, none blank
		 * @return this builder
		 */
		public Builder tagsRemove(String... names) {
			return tagsRemove(List.of(names));
		}

		/**
		 * Removes tags, after {@code tags} and {@code tagsAdd}. Names the lead does not
		 * have are ignored.
		 * @param names the names, none blank
		 * @return this builder
		 */
		public Builder tagsRemove(Collection<String> names) {
			return setTexts("tagsRemove", names);
		}

		/**
		 * Removes all tags. Other settings of tags are ignored.
		 * @return this builder
		 */
		public Builder clearAllTags() {
			return set("clearAllTags", true);
		}

		/**
		 * Builds the update.
		 * @return the update
		 * @throws IllegalArgumentException when nothing was set, or when the ownership
		 * scope needs an id that is not set
		 */
		public LeadUpdate build() {
			Assert.notEmpty(toMap(), "'update' must set at least one field");
			checkOwnership();
			return new LeadUpdate(this);
		}

	}

}
