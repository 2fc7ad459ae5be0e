package io.github.loftyspring.api.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * Which leads a subscription is for.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record WebhookPermissionMode(Integer value) implements OpenValue<Integer> {

	/**
	 * Those assigned to the subscriber; all but hidden ones for owners and administrators
	 * of the company.
	 */
	public static final WebhookPermissionMode ASSIGNED = new WebhookPermissionMode(0);

	/**
	 * Those of {@link #ASSIGNED}, and those that the subscriber's team, office or the
	 * subscriber owns.
	 */
	public static final WebhookPermissionMode OWNED = new WebhookPermissionMode(1);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public WebhookPermissionMode {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 0 -> "Assigned";
			case 1 -> "Owned";
			default -> "WebhookPermissionMode " + this.value;
		};
	}

}
