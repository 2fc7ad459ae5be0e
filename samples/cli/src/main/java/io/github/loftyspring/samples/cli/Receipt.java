package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.samples.cli.output.Column;
import io.github.loftyspring.samples.cli.output.Output;

/**
 * What came of a change.
 *
 * @param id the id of what was changed
 * @param result what was done to it
 */
record Receipt(Long id, String result) {

	private static final List<Column<Receipt>> COLUMNS = List.of(Column.whole("id", Receipt::id),
			Column.whole("result", Receipt::result));

	void show(Output output) {
		output.one(this, COLUMNS);
	}

}
