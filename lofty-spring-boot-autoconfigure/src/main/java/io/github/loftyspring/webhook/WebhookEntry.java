package io.github.loftyspring.webhook;

import java.time.Instant;
import java.util.Map;

import io.github.loftyspring.api.webhook.WebhookType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * One entry of a notification as it came, and where it stood.
 *
 * @param teamId the team, {@code null} when the notification does not tell
 * @param type what the subscription is about
 * @param bucket the name of the list it stood in, such as {@code updatedLead}; empty when
 * it was the notification itself
 * @param fields the entry's fields: text, numbers, booleans, {@code null}, lists and maps
 * that cannot be changed; empty when the entry is no object
 * @param common fields of the notification besides team, type and buckets, mostly none
 * @param updateTime when it has happened by Lofty's clock, {@code null} when not told
 * @param receivedAt when it has arrived
 * @since 0.1.0
 */
public record WebhookEntry(@Nullable Long teamId, WebhookType type, String bucket, Map<String, @Nullable Object> fields,
		Map<String, @Nullable Object> common, @Nullable Instant updateTime, Instant receivedAt) {

	/**
	 * Creates an entry.
	 * @param teamId the team
	 * @param type what the subscription is about
	 * @param bucket the name of the list it stood in
	 * @param fields the entry's fields
	 * @param common fields of the notification besides team, type and buckets
	 * @param updateTime when it has happened
	 * @param receivedAt when it has arrived
	 */
	public WebhookEntry {
		Assert.notNull(type, "'type' must not be null");
		Assert.notNull(bucket, "'bucket' must not be null");
		Assert.notNull(receivedAt, "'receivedAt' must not be null");
		fields = JsonValues.unmodifiable(fields);
		common = JsonValues.unmodifiable(common);
	}

	/**
	 * Returns what has happened.
	 * @return the first word of the bucket's name
	 */
	public WebhookVerb verb() {
		return WebhookVerb.of(this.bucket.substring(0, endOfVerb()));
	}

	/**
	 * Returns to what it has happened.
	 * @return the rest of the bucket's name, such as {@code Lead}, possibly empty
	 */
	public String noun() {
		return this.bucket.substring(endOfVerb());
	}

	private int endOfVerb() {
		int end = 0;
		while (end < this.bucket.length() && Character.isLowerCase(this.bucket.charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Describes the entry without its fields, which are the team's data.
	 */
	@Override
	public String toString() {
		return "WebhookEntry[teamId=" + this.teamId + ", type=" + this.type + ", bucket=" + this.bucket
				+ ", updateTime=" + this.updateTime + "]";
	}

}
