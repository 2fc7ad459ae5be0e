package io.github.loftyspring.samples.leadexport.file;

import java.util.function.Supplier;

/**
 * A format of the exported files.
 */
public enum OutputFormat {

	/**
	 * Comma-separated values, RFC 4180.
	 */
	CSV("csv", CsvFormat::new),

	/**
	 * One JSON object a line.
	 */
	JSONL("jsonl", JsonLinesFormat::new);

	private final String extension;

	private final Supplier<LeadFormat> format;

	OutputFormat(String extension, Supplier<LeadFormat> format) {
		this.extension = extension;
		this.format = format;
	}

	String extension() {
		return this.extension;
	}

	LeadFormat format() {
		return this.format.get();
	}

}
