package io.github.loftyspring.benchmarks.quota;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.sun.management.OperatingSystemMXBean;
import io.github.loftyspring.benchmarks.quota.server.QuotaServerProcess;
import io.github.loftyspring.benchmarks.quota.strategy.Strategies;
import io.github.loftyspring.benchmarks.quota.strategy.Strategy;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The quota beside other ways of staying inside one, in several scenarios. Prints a table
 * for each scenario and writes the tables and a plot to files. Strategies spend their
 * time waiting, so that several are measured side by side.
 */
public final class QuotaComparison {

	private final Settings settings;

	private final Measurement measurement;

	private final ExecutorService executor;

	private QuotaComparison(Settings settings, Measurement measurement, ExecutorService executor) {
		this.settings = settings;
		this.measurement = measurement;
		this.executor = executor;
	}

	/**
	 * Runs the comparison.
	 * @param args not used; {@link Settings} has the system properties
	 * @throws Exception if a server does not start or a file cannot be written
	 */
	public static void main(String[] args) throws Exception {
		LoggingSystem.get(QuotaComparison.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
		Settings settings = Settings.fromSystemProperties();
		ExecutorService executor = Executors.newFixedThreadPool(settings.parallel());
		try (QuotaServerProcess server = QuotaServerProcess.start(); SharedRedis redis = SharedRedis.start()) {
			Measurement measurement = new Measurement(settings, server, redis.uri());
			new QuotaComparison(settings, measurement, executor).run();
		}
		finally {
			executor.shutdownNow();
		}
	}

	private void run() throws IOException, InterruptedException, ExecutionException {
		run(Scenario.warmUp(this.settings));
		List<ScenarioResults> all = new ArrayList<>();
		for (Scenario scenario : Scenario.chosen(this.settings)) {
			ScenarioResults results = run(scenario);
			System.out.println(ResultTable.text(results));
			all.add(results);
		}
		Files.createDirectories(this.settings.output());
		Files.writeString(this.settings.output().resolve("results.md"), ResultTable.markdown(all));
		Files.writeString(this.settings.output().resolve("results.csv"), ResultTable.csv(all));
		QuotaPlot.write(all, this.settings.output().resolve("quota-comparison.png"));
		System.out.println("Tables and plot: " + this.settings.output().toAbsolutePath());
	}

	private ScenarioResults run(Scenario scenario) throws InterruptedException, ExecutionException {
		OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		machine.getCpuLoad();
		List<Future<Result>> running = new ArrayList<>();
		for (Strategy strategy : Strategies.all()) {
			running.add(this.executor.submit(() -> this.measurement.run(scenario, strategy)));
		}
		List<Result> results = new ArrayList<>();
		for (Future<Result> result : running) {
			results.add(result.get());
		}
		return new ScenarioResults(scenario.title(), results, 100 * machine.getCpuLoad());
	}

}
