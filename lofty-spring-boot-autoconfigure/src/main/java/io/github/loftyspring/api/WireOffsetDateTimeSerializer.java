package io.github.loftyspring.api;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes times for {@link WireOffsetDateTime}.
 */
final class WireOffsetDateTimeSerializer extends ValueSerializer<OffsetDateTime> {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.US);

	@Override
	public void serialize(OffsetDateTime value, JsonGenerator generator, SerializationContext context) {
		generator.writeString(format(value));
	}

	static String format(OffsetDateTime value) {
		return FORMAT.format(value);
	}

}
