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

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The quota beside other ways of staying inside one, in several scenarios. Prints a table
 * for each scenario and writes the tables and a plot to files. Strategies spend their
 * time waiting, so that several are measured side by side.
 */
public final class QuotaComparison {

	private final Settings settings;

	private final Choice scenarios;

	private final Choice strategies;

	private final Measurement measurement;

	private final ExecutorService executor;

	private QuotaComparison(Settings settings, ApplicationArguments args, Measurement measurement,
			ExecutorService executor) {
		this.settings = settings;
		this.scenarios = Choice.of(args, "scenario");
		this.strategies = Choice.of(args, "strategy");
		this.measurement = measurement;
		this.executor = executor;
	}

	/**
	 * Runs the comparison.
	 * @param args {@code --scenario} and {@code --strategy} with a part of the titles to
	 * run, any number of times, all without; {@link Settings} has the system properties
	 * @throws Exception if a server does not start or a file cannot be written
	 */
	public static void main(String[] args) throws Exception {
		LoggingSystem.get(QuotaComparison.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
		Settings settings = Settings.fromSystemProperties();
		ExecutorService executor = Executors.newFixedThreadPool(settings.parallel());
		try (QuotaServerProcess server = QuotaServerProcess.start(); SharedRedis redis = SharedRedis.start()) {
			Measurement measurement = new Measurement(settings, server, redis.uri());
			new QuotaComparison(settings, new DefaultApplicationArguments(args), measurement, executor).run();
		}
		finally {
			executor.shutdownNow();
		}
	}

	private void run() throws IOException, InterruptedException, ExecutionException {
		List<Scenario> scenarios = Scenario.all(this.settings);
		List<Scenario> chosen = this.scenarios.from(scenarios, Scenario::title);
		List<Strategy> strategies = this.strategies.from(Strategies.all(), Strategy::title);
		run(Scenario.warmUp(this.settings), strategies);
		List<ScenarioResults> run = new ArrayList<>();
		for (Scenario scenario : chosen) {
			ScenarioResults results = run(scenario, strategies);
			System.out.println(ResultTable.text(results));
			run.add(results);
		}
		write(run, scenarios);
	}

	/** Earlier runs of other scenarios and strategies stay in the tables and the plot. */
	private void write(List<ScenarioResults> run, List<Scenario> scenarios) throws IOException {
		Files.createDirectories(this.settings.output());
		ResultFile file = new ResultFile(this.settings.output().resolve("results.json"),
				scenarios.stream().map(Scenario::title).toList(),
				Strategies.all().stream().map(Strategy::title).toList());
		List<ScenarioResults> all = file.add(run);
		Files.writeString(this.settings.output().resolve("results.md"), ResultTable.markdown(all));
		Files.writeString(this.settings.output().resolve("results.csv"), ResultTable.csv(all));
		QuotaPlot.write(all, this.settings.output().resolve("quota-comparison.png"));
		System.out.println("Tables and plot: " + this.settings.output().toAbsolutePath());
	}

	private ScenarioResults run(Scenario scenario, List<Strategy> strategies)
			throws InterruptedException, ExecutionException {
		OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		machine.getCpuLoad();
		List<Future<Result>> running = new ArrayList<>();
		for (Strategy strategy : strategies) {
			running.add(this.executor.submit(() -> this.measurement.run(scenario, strategy)));
		}
		List<Result> results = new ArrayList<>();
		for (Future<Result> result : running) {
			results.add(result.get());
		}
		return new ScenarioResults(scenario.title(), results, 100 * machine.getCpuLoad());
	}

}
