package io.github.loftyspring.samples.cli;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time by ISO 8601, in the time zone of the machine unless another is given.
 */
final class PointInTime implements ITypeConverter<ZonedDateTime> {

	@Override
	public ZonedDateTime convert(String text) {
		try {
			return ZonedDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			return local(text);
		}
	}

	private static ZonedDateTime local(String text) {
		try {
			return LocalDateTime.parse(text).atZone(ZoneId.systemDefault());
		}
		catch (DateTimeException ex) {
			throw new TypeConversionException(
					"'%s' is not a time such as 2026-12-01T15:00 or 2026-12-01T15:00-05:00".formatted(text));
		}
	}

}
