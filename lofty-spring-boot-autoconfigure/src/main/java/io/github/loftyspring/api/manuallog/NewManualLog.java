package io.github.loftyspring.api.manuallog;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;
import io.github.loftyspring.api.call.CallOutcome;

import org.springframework.util.Assert;

/**
 * A call, an e-mail or a text to log. Holds the fields that were set and sends no others.
 *
 * @since 0.1.0
 */
public final class NewManualLog extends RequestBody {

	private NewManualLog(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an entry.
	 * @param leadId the lead's id, positive
	 * @param logType what is logged; for a call the {@linkplain Builder#leadPhoneNumber
	 * number} must be set too
	 * @param content what was said or written, not blank, of which Lofty keeps the first
	 * 5000 characters
	 * @return the builder
	 */
	public static Builder builder(long leadId, ManualLogType logType, String content) {
		return new Builder(leadId, logType, content);
	}

	/**
	 * Builds an entry. Every method checks its arguments at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private static final int LONGEST = 20;

		private Builder(long leadId, ManualLogType logType, String content) {
			setId("leadId", leadId);
			set("logType", logType);
			setText("content", content);
		}

		/**
		 * Sets the lead's number in a call.
		 * @param number the number, not blank, of at most 20 characters
		 * @return this builder
		 */
		public Builder leadPhoneNumber(String number) {
			checkLength("leadPhoneNumber", number);
			return setText("leadPhoneNumber", number);
		}

		/**
		 * Sets what came of a call.
		 * @param outcome the outcome, of at most 20 characters; Lofty makes
		 * {@link CallOutcome#TALKED} of one that it does not know
		 * @return this builder
		 */
		public Builder callingOutcome(CallOutcome outcome) {
			Arguments.present("callingOutcome", outcome);
			checkLength("callingOutcome", outcome.value());
			return set("callingOutcome", outcome);
		}

		/**
		 * Sets who called or wrote.
		 * @param direction who; the agent unless it is said
		 * @return this builder
		 */
		public Builder outboundOrInbound(ManualLogDirection direction) {
			return set("outboundOrInbound", direction);
		}

		/**
		 * Pins the entry to the top of the lead's timeline.
		 * @param pin whether to pin it; not unless it is said
		 * @return this builder
		 */
		public Builder isPin(boolean pin) {
			return set("isPin", pin);
		}

		/**
		 * Sets the subject of an e-mail.
		 * @param subject the subject, not blank
		 * @return this builder
		 */
		public Builder emailSubject(String subject) {
			return setText("emailSubject", subject);
		}

		/**
		 * Sets the address that an e-mail went to.
		 * @param address the address, not blank
		 * @return this builder
		 */
		public Builder toEmail(String address) {
			return setText("toEmail", address);
		}

		/**
		 * Sets the address that an e-mail came from.
		 * @param address the address, not blank
		 * @return this builder
		 */
		public Builder fromEmail(String address) {
			return setText("fromEmail", address);
		}

		/**
		 * Builds the entry.
		 * @return the entry
		 * @throws IllegalArgumentException when the number of a call is not set
		 */
		public NewManualLog build() {
			boolean call = ManualLogType.CALL.value().equals(get("logType"));
			Assert.isTrue(!call || get("leadPhoneNumber") != null, "'leadPhoneNumber' must be set to log a call");
			return new NewManualLog(this);
		}

		private static void checkLength(String name, String value) {
			Assert.isTrue(value == null || value.length() <= LONGEST,
					() -> "'%s' must have at most %d characters".formatted(name, LONGEST));
		}

	}

}
