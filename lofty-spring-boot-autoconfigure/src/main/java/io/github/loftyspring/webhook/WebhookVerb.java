package io.github.loftyspring.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What has happened: the first word of a bucket's name, in lower case.
 *
 * @param value the word as Lofty has it
 * @since 0.1.0
 */
public record WebhookVerb(String value) implements OpenValue<String> {

	/** There is no word, as in a notification without a bucket. */
	public static final WebhookVerb NONE = new WebhookVerb("");

	/** Something is new. Buckets that start with {@code new} have this verb too. */
	public static final WebhookVerb CREATED = new WebhookVerb("created");

	/** Something has changed. */
	public static final WebhookVerb UPDATED = new WebhookVerb("updated");

	/** Something was deleted. */
	public static final WebhookVerb DELETED = new WebhookVerb("deleted");

	/**
	 * Creates a value.
	 * @param value the word as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public WebhookVerb {
		Assert.notNull(value, "'value' must not be null");
	}

	static WebhookVerb of(String word) {
		return word.equals("new") ? CREATED : new WebhookVerb(word);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
