package io.github.loftyspring.samples.cli.output;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows answers, in the format that the user wants.
 */
public final class Output {

	/** How often the reader is looked after, in items. */
	private static final int CHECKED = 100;

	private final OutputFormat format;

	private final PrintWriter out;

	private final int terminal;

	private final UnaryOperator<String> heading;

	/**
	 * Creates an output.
	 * @param format the format
	 * @param out where answers go
	 * @param terminal how many characters a line of the terminal has
	 * @param heading makes a heading look like one
	 */
	public Output(OutputFormat format, PrintWriter out, int terminal, UnaryOperator<String> heading) {
		this.format = format;
		this.out = out;
		this.terminal = terminal;
		this.heading = heading;
	}

	/**
	 * Shows a list, each item when it has come. Ends early when nobody reads any more.
	 * Nothing is written before the first item is there.
	 * @param <T> the type of the items
	 * @param items the items
	 * @param columns what a table and CSV show of them
	 */
	public <T> void list(Iterator<? extends T> items, List<Column<T>> columns) {
		ListWriter<T> writer = writer(columns);
		int written = 0;
		while (items.hasNext()) {
			writer.add(items.next());
			if (++written % CHECKED == 0 && this.out.checkError()) {
				return;
			}
		}
		writer.end();
	}

	private <T> ListWriter<T> writer(List<Column<T>> columns) {
		return switch (this.format) {
			case TABLE -> new TableWriter<>(columns, this.out, this.terminal, this.heading);
			case JSON -> new JsonWriter<>(mapper(), this.out);
			case CSV -> new CsvWriter<>(columns, this.out);
		};
	}

	/**
	 * Shows one thing.
	 * @param <T> its type
	 * @param item the thing
	 * @param columns what a table and CSV show of it
	 */
	public <T> void one(T item, List<Column<T>> columns) {
		switch (this.format) {
			case TABLE -> lines(item, columns);
			case JSON -> this.out.println(
					mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(item));
			case CSV -> list(List.of(item).iterator(), columns);
		}
		this.out.flush();
	}

	private <T> void lines(T item, List<Column<T>> columns) {
		int width = columns.stream().mapToInt((column) -> column.heading().length()).max().orElse(0);
		for (Column<T> column : columns) {
			String name = column.heading() + " ".repeat(width - column.heading().length());
			this.out.println((this.heading.apply(name) + "  " + CellText.forTerminal(column.of(item))).stripTrailing());
		}
	}

	private static JsonMapper mapper() {
		return JsonMapper.builder().annotationIntrospector(new IdAnnotations()).build();
	}

}
