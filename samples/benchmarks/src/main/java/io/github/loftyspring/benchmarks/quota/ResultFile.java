package io.github.loftyspring.benchmarks.quota;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of several runs in one file, so that a comparison can be made in parts.
 */
final class ResultFile {

	private final JsonMapper json = new JsonMapper();

	private final Path file;

	/** Titles of the scenarios in the order of the tables. */
	private final List<String> scenarios;

	/** Titles of the strategies in the order of the tables. */
	private final List<String> strategies;

	ResultFile(Path file, List<String> scenarios, List<String> strategies) {
		this.file = file;
		this.scenarios = scenarios;
		this.strategies = strategies;
	}

	/**
	 * Adds results, which replace earlier ones of the same scenario and strategy.
	 * @param results the results of a run
	 * @return the results of all runs, in the order of the tables
	 * @throws IOException if the file cannot be read or written
	 */
	List<ScenarioResults> add(List<ScenarioResults> results) throws IOException {
		Map<String, ScenarioResults> all = new LinkedHashMap<>();
		read().forEach((earlier) -> all.put(earlier.scenario(), earlier));
		results.forEach((latest) -> all.merge(latest.scenario(), latest, this::merge));
		List<ScenarioResults> sorted = all.values()
			.stream()
			.sorted(Comparator.comparingInt((one) -> this.scenarios.indexOf(one.scenario())))
			.toList();
		Files.writeString(this.file, this.json.writeValueAsString(sorted));
		return sorted;
	}

	private List<ScenarioResults> read() throws IOException {
		return Files.exists(this.file) ? this.json.readValue(Files.readString(this.file), new TypeReference<>() {
		}) : List.of();
	}

	private ScenarioResults merge(ScenarioResults earlier, ScenarioResults latest) {
		List<String> replaced = latest.results().stream().map(Result::strategy).toList();
		List<Result> all = new ArrayList<>(latest.results());
		earlier.results().stream().filter((result) -> !replaced.contains(result.strategy())).forEach(all::add);
		all.sort(Comparator.comparingInt((result) -> this.strategies.indexOf(result.strategy())));
		return new ScenarioResults(latest.scenario(), all, latest.processorLoad());
	}

}
