package io.github.loftyspring.samples.leadexport.file;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.github.loftyspring.api.lead.Lead;
import org.apache.commons.csv.CSVFormat;

/**
 * Comma-separated values by RFC 4180, with a header line.
 */
final class CsvFormat implements LeadFormat {

	@Override
	public String header() {
		StringBuilder text = new StringBuilder();
		print(LeadColumn.names(), text);
		return text.toString();
	}

	@Override
	public void append(Lead lead, StringBuilder text) {
		print(LeadColumn.values(lead), text);
	}

	private static void print(Object[] values, StringBuilder text) {
		try {
			CSVFormat.RFC4180.printRecord(text, values);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
