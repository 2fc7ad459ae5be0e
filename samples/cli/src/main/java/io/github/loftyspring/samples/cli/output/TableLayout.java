package io.github.loftyspring.samples.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The widths of columns that fit the terminal together. Those that may be cut give way,
 * the widest first.
 */
final class TableLayout {

	private static final int GAP = 2;

	private static final int NARROWEST = 6;

	private static final String CUT = "…";

	private final int[] widths;

	private TableLayout(int[] widths) {
		this.widths = widths;
	}

	static TableLayout of(List<? extends Column<?>> columns, List<List<String>> rows, int terminal) {
		int[] widths = IntStream.range(0, columns.size())
			.map((column) -> rows.stream().mapToInt((row) -> width(row.get(column))).max().orElse(0))
			.toArray();
		int excess = IntStream.of(widths).sum() + GAP * (widths.length - 1) - terminal;
		for (int widest = widest(columns, widths); excess > 0 && widest >= 0; widest = widest(columns, widths)) {
			widths[widest]--;
			excess--;
		}
		return new TableLayout(widths);
	}

	private static int widest(List<? extends Column<?>> columns, int[] widths) {
		return IntStream.range(0, widths.length)
			.filter((column) -> !columns.get(column).whole() && widths[column] > NARROWEST)
			.reduce(-1, (first, second) -> (first < 0 || widths[second] > widths[first]) ? second : first);
	}

	String line(List<String> cells) {
		List<String> padded = new ArrayList<>();
		for (int i = 0; i < this.widths.length; i++) {
			padded.add(pad(cells.get(i), this.widths[i]));
		}
		return String.join(" ".repeat(GAP), padded).stripTrailing();
	}

	private String pad(String text, int width) {
		int excess = width(text) - width;
		return (excess > 0) ? text.substring(0, text.offsetByCodePoints(0, width - 1)) + CUT
				: text + " ".repeat(-excess);
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}

}
