package io.github.loftyspring.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads dates for {@link WireDate}.
 */
final class WireDateDeserializer extends ValueDeserializer<LocalDate> {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("[MMM d, uuuu][uuuu-MM-dd]")
		.toFormatter(Locale.US)
		.withResolverStyle(ResolverStyle.STRICT);

	@Override
	public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
			return parse(parser.getString().trim());
		}
		parser.skipChildren();
		return null;
	}

	private static @Nullable LocalDate parse(String text) {
		try {
			if (NUMBER.matcher(text).matches()) {
				long millis = Long.parseLong(text);
				return (millis != Long.MIN_VALUE) ? LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
						: null;
			}
			return FORMAT.parse(text, LocalDate::from);
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

}
