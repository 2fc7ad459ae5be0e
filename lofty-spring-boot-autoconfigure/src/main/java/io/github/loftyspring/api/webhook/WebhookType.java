package io.github.loftyspring.api.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What a subscription is about, {@code listId} on the wire.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record WebhookType(Integer value) implements OpenValue<Integer> {

	/** Agents. */
	public static final WebhookType AGENT = new WebhookType(1);

	/** Leads. */
	public static final WebhookType LEAD = new WebhookType(2);

	/** What leads do on the web site. */
	public static final WebhookType LEAD_ACTIVITY = new WebhookType(3);

	/** Listing alerts. */
	public static final WebhookType LISTING_ALERT = new WebhookType(4);

	/** Transactions. */
	public static final WebhookType TRANSACTION = new WebhookType(5);

	/** Calls that were made or logged by hand. */
	public static final WebhookType CALL = new WebhookType(6);

	/** E-mails that were sent or logged by hand. */
	public static final WebhookType EMAIL = new WebhookType(7);

	/** Texts that were sent or logged by hand. */
	public static final WebhookType TEXT = new WebhookType(8);

	/** Notes. */
	public static final WebhookType NOTE = new WebhookType(9);

	/** Tasks. */
	public static final WebhookType TASK = new WebhookType(10);

	/** Appointments. */
	public static final WebhookType APPOINTMENT = new WebhookType(11);

	/** Changes of a lead's pipeline stage. */
	public static final WebhookType PIPELINE = new WebhookType(12);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public WebhookType {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 1 -> "Agent";
			case 2 -> "Lead";
			case 3 -> "Lead activity";
			case 4 -> "Listing alert";
			case 5 -> "Transaction";
			case 6 -> "Call";
			case 7 -> "E-mail";
			case 8 -> "Text";
			case 9 -> "Note";
			case 10 -> "Task";
			case 11 -> "Appointment";
			case 12 -> "Pipeline";
			default -> "WebhookType " + this.value;
		};
	}

}
