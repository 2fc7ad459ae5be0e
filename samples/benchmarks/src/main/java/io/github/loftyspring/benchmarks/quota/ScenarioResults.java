package io.github.loftyspring.benchmarks.quota;

import java.util.List;

/**
 * What all strategies came to in one scenario.
 *
 * @param scenario title of the scenario
 * @param results the results in the order of the strategies
 * @param processorLoad part of the machine's processors that was busy, in percent
 */
record ScenarioResults(String scenario, List<Result> results, double processorLoad) {
}
