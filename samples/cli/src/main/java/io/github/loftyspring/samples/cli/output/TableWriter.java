package io.github.loftyspring.samples.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Writes a table. The first lines decide on the widths of its columns.
 *
 * @param <T> what a line shows
 */
final class TableWriter<T> implements ListWriter<T> {

	private static final int DECISIVE = 100;

	private final List<Column<T>> columns;

	private final PrintWriter out;

	private final int terminal;

	private final UnaryOperator<String> heading;

	private final List<List<String>> waiting = new ArrayList<>();

	private @Nullable TableLayout layout;

	TableWriter(List<Column<T>> columns, PrintWriter out, int terminal, UnaryOperator<String> heading) {
		this.columns = columns;
		this.out = out;
		this.terminal = terminal;
		this.heading = heading;
	}

	@Override
	public void add(T item) {
		List<String> row = this.columns.stream().map((column) -> CellText.forTerminal(column.of(item))).toList();
		if (this.layout != null) {
			this.out.println(this.layout.line(row));
			return;
		}
		this.waiting.add(row);
		if (this.waiting.size() == DECISIVE) {
			decide();
		}
	}

	@Override
	public void end() {
		if (this.layout == null) {
			decide();
		}
		this.out.flush();
	}

	private void decide() {
		List<String> names = this.columns.stream().map(Column::heading).toList();
		List<List<String>> all = new ArrayList<>(this.waiting);
		all.add(names);
		TableLayout decided = TableLayout.of(this.columns, all, this.terminal);
		this.layout = decided;
		this.out.println(this.heading.apply(decided.line(names)));
		this.waiting.forEach((row) -> this.out.println(decided.line(row)));
		this.waiting.clear();
	}

}
