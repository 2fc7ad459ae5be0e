package io.github.loftyspring.samples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.samples.cli.output.Column;
import io.github.loftyspring.samples.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * Which part of a list to show.
 */
final class PageOptions {

	private static final int LARGEST = 100;

	@Spec(Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec command;

	@Option(names = "--limit", paramLabel = "1-100",
			description = "How many to show; with --all, how many to read at once.")
	private @Nullable Integer limit;

	@Option(names = "--cursor", paramLabel = "<cursor>", description = "Start where a page of this list ended.")
	private @Nullable String cursor;

	@Option(names = "--all", description = "Show all, page after page.")
	private boolean all;

	/**
	 * Returns how many to read at once.
	 * @throws ParameterException if it cannot be
	 */
	@Nullable Integer limit() {
		if (this.limit != null && (this.limit < 1 || this.limit > LARGEST)) {
			throw new ParameterException(this.command.commandLine(),
					"Invalid value for option '--limit': it must be between 1 and 100, not " + this.limit);
		}
		return (this.limit == null && this.all) ? Integer.valueOf(LARGEST) : this.limit;
	}

	void start(ListQuery<?, ?> query) {
		if (this.cursor != null) {
			query.cursor(this.cursor);
		}
	}

	<T> void show(Supplier<Page<T>> page, Supplier<Stream<T>> stream, List<Column<T>> columns, Output output) {
		if (this.all) {
			try (Stream<T> items = stream.get()) {
				output.list(items.iterator(), columns);
			}
			return;
		}
		Page<T> shown = page.get();
		output.list(shown.items().iterator(), columns);
		PrintWriter err = this.command.commandLine().getErr();
		if (shown.nextCursor() != null && !shown.items().isEmpty()
				&& (shown.total() == null || shown.items().size() < shown.total())) {
			err.println("%s. Next page: --cursor %s".formatted(count(shown), shown.nextCursor()));
		}
	}

	private static String count(Page<?> page) {
		return (page.total() != null) ? "%,d of %,d".formatted(page.items().size(), page.total())
				: "%,d, and there may be more".formatted(page.items().size());
	}

}
