package io.github.loftyspring.samples.leadexport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time with its offset, or a date, which begins at midnight UTC.
 */
final class TimeConverter implements ITypeConverter<Instant> {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.optionalStart()
		.appendLiteral('T')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendOffsetId()
		.toFormatter();

	@Override
	public Instant convert(String text) {
		try {
			TemporalAccessor time = FORMAT.parseBest(text, OffsetDateTime::from, LocalDate::from);
			return (time instanceof OffsetDateTime offset) ? offset.toInstant()
					: LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			throw new TypeConversionException(
					"'%s' is neither a time such as 2026-11-25T06:00:00Z nor a date such as 2026-11-25"
						.formatted(text));
		}
	}

}
