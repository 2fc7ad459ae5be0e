package io.github.loftyspring.benchmarks.quota;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The size of a comparison, from system properties.
 *
 * @param window length of the window, {@code -Dbenchmark.window} in seconds
 * @param limit requests per window, {@code -Dbenchmark.limit}
 * @param windows measured windows, {@code -Dbenchmark.windows}
 * @param workers concurrent callers of a single instance, {@code -Dbenchmark.workers}
 * @param instanceWorkers concurrent callers of each of several instances,
 * {@code -Dbenchmark.instance-workers}
 * @param parallel strategies that are measured side by side, {@code -Dbenchmark.parallel}
 * @param output folder for tables and plot, {@code -Dbenchmark.output}
 */
record Settings(Duration window, int limit, int windows, int workers, int instanceWorkers, int parallel, Path output) {

	/** A call is given up after so many windows. */
	private static final int PATIENCE = 10;

	static Settings fromSystemProperties() {
		return new Settings(Duration.ofSeconds(Integer.getInteger("benchmark.window", 3)),
				Integer.getInteger("benchmark.limit", 100), Integer.getInteger("benchmark.windows", 12),
				Integer.getInteger("benchmark.workers", 64), Integer.getInteger("benchmark.instance-workers", 6),
				Integer.getInteger("benchmark.parallel", 4),
				Path.of(System.getProperty("benchmark.output", "target/quota-comparison")));
	}

	Duration patience() {
		return this.window.multipliedBy(PATIENCE);
	}

}
