package io.github.loftyspring.samples.leadexport;

import java.time.DateTimeException;
import java.time.Duration;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a duration in ISO 8601.
 */
final class DurationConverter implements ITypeConverter<Duration> {

	@Override
	public Duration convert(String text) {
		try {
			return Duration.parse(text);
		}
		catch (DateTimeException ex) {
			throw new TypeConversionException("'%s' is not a duration such as PT15M".formatted(text));
		}
	}

}
