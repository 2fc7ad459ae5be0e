package io.github.loftyspring.api;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads times for {@link WireInstant}.
 */
final class WireInstantDeserializer extends ValueDeserializer<Instant> {

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		OffsetDateTime time = WireTimes.read(parser);
		return (time != null) ? time.toInstant() : null;
	}

}
