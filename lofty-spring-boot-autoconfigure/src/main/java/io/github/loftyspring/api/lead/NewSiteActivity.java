package io.github.loftyspring.api.lead;

import java.time.Instant;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

/**
 * Something that a lead did on a web site, to be added to the lead.
 *
 * @since 0.1.0
 */
public final class NewSiteActivity extends RequestBody {

	private NewSiteActivity(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder.
	 * @param type what it was
	 * @param text what was searched for or done, not blank
	 * @param link the address of the page, not blank
	 * @param picture the address of a picture, not blank
	 * @param created when it was
	 * @return the builder
	 */
	public static Builder builder(SiteActivityType type, String text, String link, String picture, Instant created) {
		return new Builder(type, text, link, picture, created);
	}

	/**
	 * Builds an activity. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(SiteActivityType type, String text, String link, String picture, Instant created) {
			set("type", type);
			setText("text", text);
			setText("link", link);
			setText("picture", picture);
			setEpochMillis("created", created);
		}

		/**
		 * Says which property it was about.
		 * @param listing says it
		 * @return this builder
		 */
		public Builder listing(Consumer<PropertySpec> listing) {
			return set("listing", PropertySpec.listing(listing));
		}

		/**
		 * Says when the property is to be shown.
		 * @param time the time, not blank, in whatever form Lofty is to keep it
		 * @return this builder
		 */
		public Builder scheduledDate(String time) {
			return setText("scheduledDate", time);
		}

		/**
		 * Names the page whose form was sent.
		 * @param name the name, not blank
		 * @return this builder
		 */
		public Builder pageName(String name) {
			return setText("pageName", name);
		}

		/**
		 * Builds it.
		 * @return the request
		 */
		public NewSiteActivity build() {
			return new NewSiteActivity(this);
		}

	}

}
