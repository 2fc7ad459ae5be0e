package io.github.loftyspring.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import io.github.loftyspring.benchmarks.jmh.JmhBenchmarks;
import io.github.loftyspring.benchmarks.quota.QuotaComparison;
import io.github.loftyspring.benchmarks.quota.strategy.Strategies;
import io.github.loftyspring.benchmarks.quota.strategy.Strategy;
import io.github.loftyspring.benchmarks.startup.StartUpBenchmark;
import io.github.loftyspring.benchmarks.throughput.ThroughputBenchmark;
import io.github.loftyspring.benchmarks.waiting.WaitingCost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that the programs run and print their tables; the figures are not looked at.
 */
@ExtendWith(OutputCaptureExtension.class)
class BenchmarkTests {

	private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("benchmark.rounds", "1"),
			Map.entry("benchmark.millis", "50"), Map.entry("benchmark.forks", "0"), Map.entry("benchmark.window", "1"),
			Map.entry("benchmark.windows", "1"), Map.entry("benchmark.limit", "10"),
			Map.entry("benchmark.workers", "4"), Map.entry("benchmark.parallel", "10"),
			Map.entry("benchmark.waiters", "100"),
			// Another run of JMH on the machine does not matter: no figure is looked at.
			Map.entry("jmh.ignoreLock", "true"));

	@TempDir
	Path folder;

	@BeforeEach
	void shorten() {
		SHORT.forEach(System::setProperty);
		System.setProperty("benchmark.output", this.folder.toString());
	}

	@AfterEach
	void restore() {
		SHORT.keySet().forEach(System::clearProperty);
		System.clearProperty("benchmark.output");
	}

	@Test
	void whenThroughputIsMeasuredThenEachLoadHasARow(CapturedOutput output) throws Exception {
		ThroughputBenchmark.main(new String[0]);
		assertThat(output).contains("1 thread", "64 threads", "flatMap 64");
	}

	@Test
	void whenStartUpIsMeasuredThenAllTimesAreShown(CapturedOutput output) throws Exception {
		StartUpBenchmark.main(new String[0]);
		assertThat(output).contains("web application", "with WebClient", "with the starter");
	}

	@Test
	void whenQuotasAreComparedThenEachStrategyHasARowAndThePlotIsDrawn(CapturedOutput output) throws Exception {
		QuotaComparison.main(new String[] { "--scenario=Steady" });
		assertThat(output.getOut().lines()).extracting((line) -> line.strip().split(" {2,}| \\(proc")[0])
			.contains("steady")
			.contains(Strategies.all().stream().map(Strategy::title).toArray(String[]::new));
		assertThat(this.folder).isDirectoryContaining("glob:**.md").isDirectoryContaining("glob:**.csv");
		assertThat(ImageIO.read(this.folder.resolve("quota-comparison.png").toFile())).isNotNull();
	}

	@Test
	void whenQuotasAreComparedInPartsThenTheTablesHaveAll() throws Exception {
		QuotaComparison.main(new String[] { "--scenario=steady", "--strategy=lofty" });
		QuotaComparison.main(new String[] { "--scenario=steady", "--strategy=bucket4j", "--strategy=wait" });
		assertThat(Files.readString(this.folder.resolve("results.md")).lines())
			.filteredOn((line) -> line.startsWith("| "))
			.extracting((line) -> line.split(" *\\| *")[1])
			.containsExactly("strategy", "Bucket4j (several: on Redis)", "wait for reset at remaining 0",
					"Lofty starter", "Lofty starter, on Redis");
	}

	@Test
	void whenNoTitleContainsTheTextThenTheTitlesAreTold() {
		assertThatIllegalArgumentException().isThrownBy(() -> QuotaComparison.main(new String[] { "--scenario=fast" }))
			.withMessage("'--scenario=fast' is in no title: use a part of one of [steady, limit halved, limit doubled, "
					+ "foreign traffic, server clock 3 s behind, open loop, 95 %, three instances, one of three busy]");
	}

	@Test
	void whenPermitsAreMeasuredThenEachNumberOfThreadsHasARow(CapturedOutput output) throws Exception {
		JmhBenchmarks.main(new String[0]);
		assertThat(output.getOut().lines()).extracting((line) -> line.replaceFirst("^(\\w+ +\\d+) .*", "$1"))
			.extracting((line) -> line.replaceAll(" +", " "))
			.contains("lofty 1", "lofty 2", "lofty 64", "resilience4j 64", "bucket4j 64");
	}

	@Test
	void whenWaitingIsMeasuredThenEachWayHasARow(CapturedOutput output) throws Exception {
		WaitingCost.main(new String[0]);
		assertThat(output).contains("RateLimitFilter", "ReactiveLoftyTemplate");
	}

	@Test
	void whenValuesAreOddOrEvenInNumberThenTheMedianIsInTheMiddle() {
		assertThat(Median.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
		assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
	}

}
