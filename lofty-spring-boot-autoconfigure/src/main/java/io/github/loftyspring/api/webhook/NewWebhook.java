package io.github.loftyspring.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A subscription to make.
 *
 * @param listId what to subscribe to
 * @param callbackUrl where Lofty sends the notifications, an address that it can reach by
 * HTTPS
 * @param limit the most events in one notification, from 1 to 5000, 100 unless it is
 * said; Lofty also describes it as the most notifications in 30 minutes
 * @param permissionMode which leads to subscribe to,
 * {@link WebhookPermissionMode#ASSIGNED those assigned} unless it is said
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewWebhook(WebhookType listId, String callbackUrl, @Nullable Integer limit,
		@Nullable WebhookPermissionMode permissionMode) {

	private static final int MAX_LIMIT = 5000;

	private static final String SCHEME = "https://";

	/**
	 * Checks the subscription.
	 * @param listId what to subscribe to
	 * @param callbackUrl where Lofty sends the notifications
	 * @param limit the most events in one notification
	 * @param permissionMode which leads to subscribe to
	 * @throws IllegalArgumentException if there is no type, the address does not start
	 * with {@code https://}, or the limit is out of range
	 */
	public NewWebhook {
		Arguments.present("listId", listId);
		Arguments.text("callbackUrl", callbackUrl);
		Assert.isTrue(callbackUrl.regionMatches(true, 0, SCHEME, 0, SCHEME.length()),
				"'callbackUrl' must start with https://, as Lofty refuses other addresses");
		if (limit != null) {
			Arguments.range("limit", limit, 1, MAX_LIMIT);
		}
	}

	/**
	 * Makes a subscription with Lofty's own limit and mode.
	 * @param listId what to subscribe to
	 * @param callbackUrl where Lofty sends the notifications, starting with
	 * {@code https://}
	 * @throws IllegalArgumentException if there is no type, or the address does not start
	 * with {@code https://}
	 */
	public NewWebhook(WebhookType listId, String callbackUrl) {
		this(listId, callbackUrl, null, null);
	}

	/**
	 * Returns what is subscribed to, without the address, as that may hold a secret.
	 * @return the text
	 */
	@Override
	public String toString() {
		return "NewWebhook[listId=%s]".formatted(this.listId);
	}

}
