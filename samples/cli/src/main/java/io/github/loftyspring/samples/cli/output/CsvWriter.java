package io.github.loftyspring.samples.cli.output;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/**
 * Writes CSV by RFC 4180. Text that begins as a formula gets an apostrophe in front:
 * anybody who fills in a web form can put text into a lead.
 *
 * @param <T> what a line shows
 */
final class CsvWriter<T> implements ListWriter<T> {

	private static final String FORMULAS = "=+-@\t\r\n";

	private final List<Column<T>> columns;

	private final PrintWriter out;

	private boolean begun;

	CsvWriter(List<Column<T>> columns, PrintWriter out) {
		this.columns = columns;
		this.out = out;
	}

	@Override
	public void add(T item) {
		begin();
		line(this.columns.stream().map((column) -> guard(CellText.of(column.of(item)))).toList());
	}

	@Override
	public void end() {
		begin();
		this.out.flush();
	}

	private void begin() {
		if (!this.begun) {
			this.begun = true;
			line(this.columns.stream().map(Column::name).toList());
		}
	}

	private void line(List<String> cells) {
		try {
			CSVFormat.RFC4180.printRecord(this.out, cells.toArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String guard(String text) {
		return (!text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
