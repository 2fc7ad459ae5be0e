package io.github.loftyspring.samples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an id.
 */
final class Id implements ITypeConverter<Long> {

	@Override
	public Long convert(String text) {
		try {
			long id = Long.parseLong(text);
			if (id > 0) {
				return id;
			}
		}
		catch (NumberFormatException ex) {
			// Told below.
		}
		throw new TypeConversionException("'%s' is not an id, which is a whole number from 1".formatted(text));
	}

}
