package io.github.loftyspring.samples.cli.output;

import java.io.PrintWriter;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a JSON array, one item a line.
 *
 * @param <T> the type of the items
 */
final class JsonWriter<T> implements ListWriter<T> {

	private final JsonMapper mapper;

	private final PrintWriter out;

	private boolean begun;

	JsonWriter(JsonMapper mapper, PrintWriter out) {
		this.mapper = mapper;
		this.out = out;
	}

	@Override
	public void add(T item) {
		this.out.print(this.begun ? ",\n" : "[\n");
		this.begun = true;
		this.out.print(this.mapper.writeValueAsString(item));
	}

	@Override
	public void end() {
		this.out.println(this.begun ? "\n]" : "[]");
		this.out.flush();
	}

}
