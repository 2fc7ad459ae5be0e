package io.github.loftyspring.benchmarks.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Results as text, Markdown and comma-separated values.
 */
final class ResultTable {

	private static final List<String> COLUMNS = List.of("strategy", "accepted", "429", "429 %", "use %", "gave up",
			"p50 s", "p99 s", "max s");

	private ResultTable() {
	}

	/**
	 * Writes one scenario for the console.
	 * @param results the results
	 * @return lines of text
	 */
	static String text(ScenarioResults results) {
		List<String> lines = new ArrayList<>();
		lines.add(String.format(Locale.ROOT, "%s (processors %.0f %% busy)", results.scenario(),
				results.processorLoad()));
		lines.add(line(COLUMNS));
		results.results().forEach((result) -> lines.add(line(cells(result))));
		return String.join("\n", lines) + "\n";
	}

	private static String line(List<String> cells) {
		return String.format(Locale.ROOT, "  %-30s", cells.get(0)) + cells.stream()
			.skip(1)
			.map((cell) -> String.format(Locale.ROOT, "%10s", cell))
			.collect(Collectors.joining());
	}

	/**
	 * Writes all scenarios for a document.
	 * @param all the results
	 * @return a table for each scenario
	 */
	static String markdown(List<ScenarioResults> all) {
		List<String> lines = new ArrayList<>();
		for (ScenarioResults results : all) {
			lines.add("### " + results.scenario());
			lines.add("");
			lines.add(row(COLUMNS));
			lines.add("|---" + "|--:".repeat(COLUMNS.size() - 1) + "|");
			results.results().forEach((result) -> lines.add(row(cells(result))));
			lines.add("");
		}
		return String.join("\n", lines);
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	/**
	 * Writes all scenarios for other programs.
	 * @param all the results
	 * @return comma-separated values with a header
	 */
	static String csv(List<ScenarioResults> all) {
		List<String> lines = new ArrayList<>();
		lines.add("scenario," + String.join(",", COLUMNS));
		for (ScenarioResults results : all) {
			for (Result result : results.results()) {
				lines.add(quoted(results.scenario()) + "," + quoted(result.strategy()) + ","
						+ String.join(",", cells(result).subList(1, COLUMNS.size())));
			}
		}
		return String.join("\n", lines) + "\n";
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

	private static List<String> cells(Result result) {
		Waits waits = result.waits();
		return List.of(result.strategy(), String.valueOf(result.report().accepted()),
				String.valueOf(result.report().throttled()), oneDecimal(result.report().throttledShare()),
				oneDecimal(result.report().use()), String.valueOf(waits.givenUp()), twoDecimals(waits.median()),
				twoDecimals(waits.p99()), twoDecimals(waits.longest()));
	}

	private static String oneDecimal(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	private static String twoDecimals(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

}
