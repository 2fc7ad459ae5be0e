package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.RequestBody;

import org.springframework.util.Assert;

/**
 * A lead to create. Holds the fields that were set and sends no others. Lofty merges a
 * lead whose e-mail address or phone number it knows into the existing one.
 *
 * @since 0.1.0
 */
public final class NewLead extends RequestBody {

	private NewLead(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for a lead. The first name is all that Lofty needs.
	 * @param firstName the first name, not blank, of which Lofty keeps the first 30
	 * characters
	 * @return the builder
	 */
	public static Builder builder(String firstName) {
		return new Builder(firstName);
	}

	/**
	 * Builds a lead. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends LeadFields<Builder> {

		private static final long COMPANY = -1;

		private Builder(String firstName) {
			firstName(firstName);
		}

		/**
		 * Says whether Lofty sends the lead its welcome e-mail. The e-mail is real.
		 * @param send {@code true} to send it
		 * @return this builder
		 */
		public Builder welcomeEmail(boolean send) {
			return set("welcomeEmail", send);
		}

		/**
		 * Says whether Lofty tells the agent of the new lead by e-mail. The e-mail is
		 * real.
		 * @param send {@code true} to send it
		 * @return this builder
		 */
		public Builder leadAlert(boolean send) {
			return set("leadAlert", send);
		}

		/**
		 * Routes the lead by the rules of an office, if it is not assigned to a user.
		 * Without it the rules depend on the ownership.
		 * @param officeId the office's id, or -1 for the rules of the company
		 * @return this builder
		 */
		public Builder assignGroupId(long officeId) {
			Assert.isTrue(officeId > 0 || officeId == COMPANY,
					"'assignGroupId' must be positive, or -1 for the company");
			return set("assignGroupId", officeId);
		}

		/**
		 * Adds a note to the lead.
		 * @param content the text of the note, not blank, of which Lofty keeps the first
		 * 2000 characters
		 * @return this builder
		 */
		public Builder content(String content) {
			return setText("content", content);
		}

		/**
		 * Says whether the note is pinned to the top of the lead's timeline.
		 * @param pin {@code true} to pin it
		 * @return this builder
		 */
		public Builder isPin(boolean pin) {
			return set("isPin", pin);
		}

		/**
		 * Asked once for the lead to be routed. Lofty takes it without effect: it routes
		 * a lead that is not assigned to a user.
		 * @param route {@code true} to have it routed
		 * @return this builder
		 */
		public Builder leadRouting(boolean route) {
			return set("leadRouting", route);
		}

		/**
		 * Sets a flag that Lofty declares without saying what it does.
		 * @param flag the flag
		 * @return this builder
		 */
		public Builder defaultInquiryParam(boolean flag) {
			return set("defaultInquiryParam", flag);
		}

		/**
		 * Sets a flag that Lofty declares without saying what it does.
		 * @param flag the flag
		 * @return this builder
		 */
		public Builder specifiedAssignGroupId(boolean flag) {
			return set("specifiedAssignGroupId", flag);
		}

		/**
		 * Builds the lead.
		 * @return the lead
		 * @throws IllegalArgumentException when the ownership scope needs an id that is
		 * not set
		 */
		public NewLead build() {
			checkOwnership();
			return new NewLead(this);
		}

	}

}
