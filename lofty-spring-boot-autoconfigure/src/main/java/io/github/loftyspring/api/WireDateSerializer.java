package io.github.loftyspring.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes dates for {@link WireDate}.
 */
final class WireDateSerializer extends ValueSerializer<LocalDate> {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

	@Override
	public void serialize(LocalDate value, JsonGenerator generator, SerializationContext context) {
		generator.writeString(format(value));
	}

	static String format(LocalDate value) {
		return FORMAT.format(value);
	}

}
