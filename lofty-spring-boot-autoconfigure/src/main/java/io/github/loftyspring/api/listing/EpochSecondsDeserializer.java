package io.github.loftyspring.api.listing;

import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a time in seconds since the epoch; 0 and what is no number become {@code null}.
 */
final class EpochSecondsDeserializer extends ValueDeserializer<Instant> {

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		JsonToken token = parser.currentToken();
		if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_STRING) {
			parser.skipChildren();
			return null;
		}
		try {
			long seconds = Long.parseLong(parser.getString().strip());
			return (seconds != 0) ? Instant.ofEpochSecond(seconds) : null;
		}
		catch (NumberFormatException | DateTimeException ex) {
			return null;
		}
	}

}
