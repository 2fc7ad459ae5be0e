package io.github.loftyspring.samples.cli.output;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table and of CSV.
 *
 * @param <T> what a line shows
 * @param name its name, {@code camelCase}
 * @param value finds the value
 * @param whole whether it is never cut
 */
public record Column<T>(String name, Function<T, ? extends @Nullable Object> value, boolean whole) {

	/**
	 * Makes a column that may be cut to fit the terminal.
	 * @param <T> what a line shows
	 * @param name its name
	 * @param value finds the value
	 * @return the column
	 */
	public static <T> Column<T> of(String name, Function<T, ? extends @Nullable Object> value) {
		return new Column<>(name, value, false);
	}

	/**
	 * Makes a column that is always shown whole.
	 * @param <T> what a line shows
	 * @param name its name
	 * @param value finds the value
	 * @return the column
	 */
	public static <T> Column<T> whole(String name, Function<T, ? extends @Nullable Object> value) {
		return new Column<>(name, value, true);
	}

	String heading() {
		return this.name.replaceAll("([a-z])([A-Z])", "$1 $2").toUpperCase(Locale.ROOT);
	}

	@Nullable Object of(T item) {
		return this.value.apply(item);
	}

}
