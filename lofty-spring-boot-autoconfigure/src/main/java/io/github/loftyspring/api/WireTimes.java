package io.github.loftyspring.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads times in all of Lofty's formats.
 */
final class WireTimes {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}");

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("['T'][ ]")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.optionalStart()
		.appendLiteral("GMT")
		.optionalEnd()
		.optionalStart()
		.appendOffset("+HH:MM", "Z")
		.optionalEnd()
		.optionalStart()
		.appendOffset("+HHMM", "Z")
		.optionalEnd()
		.toFormatter(Locale.US)
		.withResolverStyle(ResolverStyle.STRICT);

	private WireTimes() {
	}

	/**
	 * Reads a time with its offset, which is UTC where none is given, and moves past the
	 * value whatever it is.
	 * @return the time, {@code null} when there is none that can be read
	 */
	static @Nullable OffsetDateTime read(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING) {
			return parse(parser.getString().trim());
		}
		parser.skipChildren();
		return null;
	}

	private static @Nullable OffsetDateTime parse(String text) {
		try {
			if (NUMBER.matcher(text).matches()) {
				long millis = Long.parseLong(text);
				return (millis != Long.MIN_VALUE) ? Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC) : null;
			}
			TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
			return (time instanceof OffsetDateTime offset) ? offset : LocalDateTime.from(time).atOffset(ZoneOffset.UTC);
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			return null;
		}
	}

}
