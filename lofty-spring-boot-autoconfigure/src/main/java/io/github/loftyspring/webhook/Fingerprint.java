package io.github.loftyspring.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recognizes events that come again.
 */
final class Fingerprint {

	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private static final Set<WebhookVerb> ONCE = Set.of(WebhookVerb.CREATED, WebhookVerb.DELETED);

	private final String common;

	/**
	 * Creates fingerprints for the events of one notification.
	 * @param common the fields that they share
	 */
	Fingerprint(Map<String, @Nullable Object> common) {
		this.common = digest(common);
	}

	/**
	 * Returns the fingerprint of an event.
	 * @param event the event
	 * @return a digest of all that Lofty has sent, {@code null} for an event that may
	 * rightly come twice: without a time a second update looks like the first
	 */
	@Nullable String of(LoftyWebhookEvent event) {
		WebhookEntry entry = event.entry();
		if (entry.updateTime() == null && !ONCE.contains(entry.verb())) {
			return null;
		}
		Object value = (event instanceof RawWebhookEvent raw) ? raw.value() : entry.fields();
		return digest(Arrays.asList(entry.type(), entry.teamId(), entry.bucket(), value, this.common));
	}

	private static String digest(Object value) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(value)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
