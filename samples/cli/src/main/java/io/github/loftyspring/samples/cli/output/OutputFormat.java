package io.github.loftyspring.samples.cli.output;

import java.util.Locale;

/**
 * How answers are written.
 */
public enum OutputFormat {

	/** Columns for people. */
	TABLE,

	/** One JSON array or object with all fields. */
	JSON,

	/** Lines with a header, by RFC 4180. */
	CSV;

	/**
	 * Returns what the user types.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
