package io.github.loftyspring.api;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads times for {@link WireOffsetDateTime}.
 */
final class WireOffsetDateTimeDeserializer extends ValueDeserializer<OffsetDateTime> {

	@Override
	public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) {
		return WireTimes.read(parser);
	}

}
