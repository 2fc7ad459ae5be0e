package io.github.loftyspring.benchmarks.quota;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.github.loftyspring.benchmarks.quota.server.OpenedQuota;
import io.github.loftyspring.benchmarks.quota.server.QuotaReport;
import io.github.loftyspring.benchmarks.quota.server.QuotaServerProcess;
import io.github.loftyspring.benchmarks.quota.strategy.Client;
import io.github.loftyspring.benchmarks.quota.strategy.Setup;
import io.github.loftyspring.benchmarks.quota.strategy.Strategy;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Runs one strategy in one scenario, on a quota of its own.
 */
final class Measurement {

	private final Settings settings;

	private final QuotaServerProcess server;

	private final String redis;

	Measurement(Settings settings, QuotaServerProcess server, String redis) {
		this.settings = settings;
		this.server = server;
		this.redis = redis;
	}

	/**
	 * Runs the strategy for all measured windows.
	 * @param scenario the scenario
	 * @param strategy the strategy
	 * @return what was measured
	 * @throws InterruptedException if the thread is interrupted meanwhile
	 */
	Result run(Scenario scenario, Strategy strategy) throws InterruptedException {
		OpenedQuota quota = this.server.open(scenario.rules());
		Setup setup = new Setup(this.server.callUrl(quota), quota.id(), this.settings.limit(), this.settings.window(),
				scenario.instances(), this.settings.patience(), this.redis);
		List<Client> clients = IntStream.range(0, scenario.instances())
			.mapToObj((i) -> strategy.client(setup))
			.toList();
		try {
			Waits waits = measure(scenario, clients, Duration.ofMillis(quota.millisToFirstWindow()));
			QuotaReport report = this.server.report(quota);
			return new Result(strategy.title(), report, waits);
		}
		finally {
			clients.forEach(Client::close);
		}
	}

	private Waits measure(Scenario scenario, List<Client> clients, Duration untilFirstWindow)
			throws InterruptedException {
		Duration measured = this.settings.window().multipliedBy(scenario.rules().windows());
		Stopwatch stopwatch = new Stopwatch();
		List<Mono<Boolean>> calls = clients.stream().map((client) -> stopwatch.measure(client.call())).toList();
		Disposable running = scenario.demand().calls(calls, untilFirstWindow.plus(measured)).subscribe();
		try {
			Thread.sleep(untilFirstWindow.toMillis());
			stopwatch.start();
			Thread.sleep(measured.toMillis());
			return stopwatch.stop();
		}
		finally {
			running.dispose();
		}
	}

}
