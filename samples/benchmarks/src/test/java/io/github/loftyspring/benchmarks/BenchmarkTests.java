package io.github.loftyspring.benchmarks;

import java.util.List;

import io.github.loftyspring.benchmarks.startup.StartUpBenchmark;
import io.github.loftyspring.benchmarks.throughput.ThroughputBenchmark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the programs run and print their tables; the figures are not looked at.
 */
@ExtendWith(OutputCaptureExtension.class)
class BenchmarkTests {

	@BeforeEach
	void shorten() {
		System.setProperty("benchmark.rounds", "1");
		System.setProperty("benchmark.millis", "100");
	}

	@AfterEach
	void restore() {
		System.clearProperty("benchmark.rounds");
		System.clearProperty("benchmark.millis");
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
	void whenValuesAreOddOrEvenInNumberThenTheMedianIsInTheMiddle() {
		assertThat(Median.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
		assertThat(Median.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
	}

}
