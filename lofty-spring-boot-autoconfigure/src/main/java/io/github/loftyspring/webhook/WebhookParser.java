package io.github.loftyspring.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.api.webhook.WebhookType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads notifications. Each entry of each bucket becomes an event; what is not understood
 * becomes a {@link RawWebhookEvent}, so that an entry never costs another one.
 */
final class WebhookParser {

	/** A payload that does not tell. */
	private static final WebhookType UNKNOWN_TYPE = new WebhookType(0);

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		// Values are read one by one; the end of the body is looked at here.
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final InstantSource clock;

	WebhookParser(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Reads a notification.
	 * @param body its body
	 * @return its events in their order, none for one without entries
	 * @throws MalformedWebhookException if the body is not a JSON object
	 */
	List<LoftyWebhookEvent> parse(byte[] body) throws MalformedWebhookException {
		Notification notification = new Notification(this.clock.instant());
		try (JsonParser parser = MAPPER.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new MalformedWebhookException("The body is not a JSON object");
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				parser.nextToken();
				notification.add(name, MAPPER.readValue(parser, Object.class));
			}
			if (parser.nextToken() != null) {
				throw new MalformedWebhookException("There is more than a JSON object");
			}
		}
		catch (JacksonException | ArithmeticException | NumberFormatException ex) {
			throw new MalformedWebhookException("The body is not JSON");
		}
		return notification.events();
	}

	/**
	 * The parts of a notification. A bucket that comes twice counts twice.
	 */
	private static final class Notification {

		private static final String TEAM_ID = "teamId";

		private static final String LIST_ID = "listId";

		private static final String UPDATE_TIME = "updateTime";

		private final Instant receivedAt;

		private final List<Entry> entries = new ArrayList<>();

		private final Map<String, @Nullable Object> common = new LinkedHashMap<>();

		private @Nullable Long teamId;

		private WebhookType type = UNKNOWN_TYPE;

		Notification(Instant receivedAt) {
			this.receivedAt = receivedAt;
		}

		void add(String name, @Nullable Object value) {
			Long number = JsonValues.number(value);
			if (name.equals(TEAM_ID) && number != null) {
				this.teamId = number;
			}
			else if (name.equals(LIST_ID) && number != null && number <= Integer.MAX_VALUE) {
				this.type = new WebhookType(number.intValue());
			}
			else if (value instanceof List<?> bucket) {
				bucket.forEach((entry) -> this.entries.add(new Entry(name, entry)));
			}
			else if (value instanceof Map<?, ?>) {
				this.entries.add(new Entry(name, value));
			}
			else {
				this.common.put(name, value);
			}
		}

		List<LoftyWebhookEvent> events() {
			if (this.entries.isEmpty()) {
				return this.common.isEmpty() ? List.of() : List.of(TypedEvents.of(entry("", this.common, Map.of())));
			}
			Map<String, @Nullable Object> shared = JsonValues.unmodifiable(this.common);
			return this.entries.stream().map((entry) -> event(entry, shared)).toList();
		}

		private LoftyWebhookEvent event(Entry entry, Map<String, @Nullable Object> shared) {
			return (entry.value() instanceof Map<?, ?> fields)
					? TypedEvents.of(entry(entry.bucket(), JsonValues.unmodifiable(fields), shared))
					: new RawWebhookEvent(entry(entry.bucket(), Map.of(), shared), entry.value());
		}

		private WebhookEntry entry(String bucket, Map<String, @Nullable Object> fields,
				Map<String, @Nullable Object> others) {
			Long time = JsonValues.number(fields.getOrDefault(UPDATE_TIME, others.get(UPDATE_TIME)));
			return new WebhookEntry(this.teamId, this.type, bucket, fields, others,
					(time != null) ? Instant.ofEpochMilli(time) : null, this.receivedAt);
		}

	}

	private record Entry(String bucket, @Nullable Object value) {

	}

}
