package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OwnShare} with instances that share a quota without a store, over many
 * windows of virtual time.
 */
class OwnShareSimulationTests {

	private static final Duration WINDOW = Duration.ofSeconds(3);

	private static final int WINDOWS = 100;

	private static final int LIMIT = 100;

	private static final int WORKERS = 6;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void whenThreeInstancesAreBusyThenFewRequestsAreThrottledAndTheQuotaIsUsed(long seed) {
		Result result = run(seed, 0, WORKERS, WORKERS, WORKERS);
		assertThat(result.throttled()).isLessThanOrEqualTo(0.025);
		assertThat(result.use()).isGreaterThanOrEqualTo(0.99);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenInstancesAreNotEquallyBusyThenFewRequestsAreThrottledAndTheQuotaIsUsed(long seed) {
		Result result = run(seed, 0, 64, WORKERS, 1);
		assertThat(result.throttled()).isLessThanOrEqualTo(0.03);
		assertThat(result.use()).isGreaterThanOrEqualTo(0.99);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenOneOfThreeIsBusyThenItHasTheWholeQuota(long seed) {
		Result result = run(seed, 0, WORKERS, 0, 0);
		assertThat(result.throttled()).isZero();
		assertThat(result.use()).isGreaterThanOrEqualTo(0.99);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenThereIsOneInstanceThenNothingIsThrottled(long seed) {
		Result result = run(seed, 0, 64);
		assertThat(result.throttled()).isZero();
		assertThat(result.use()).isGreaterThanOrEqualTo(0.99);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenOthersUseTheQuotaTooThenFewRequestsAreThrottled(long seed) {
		Result alone = run(seed, 15, 64);
		assertThat(alone.throttled()).isLessThanOrEqualTo(0.01);
		assertThat(alone.use()).isGreaterThanOrEqualTo(0.99);
		Result three = run(seed, 15, WORKERS, WORKERS, WORKERS);
		assertThat(three.throttled()).isLessThanOrEqualTo(0.03);
		assertThat(three.use()).isGreaterThanOrEqualTo(0.99);
	}

	@Test
	void whenTheLimitFallsAmidABurstThenFewRequestsAreThrottled() {
		double throttled = 0;
		for (int seed = 1; seed <= 20; seed++) {
			try (QuotaSimulation simulation = new QuotaSimulation(seed)) {
				SimulatedServer server = new SimulatedServer(LIMIT, WINDOW, simulation.random()).changeLimit(6, 50, 40);
				throttled += run(simulation, server, 12, WORKERS, WORKERS, WORKERS).throttled() / 20;
				assertThat(server.windows().subList(8, 12))
					.allSatisfy((window) -> assertThat(window.used()).isGreaterThanOrEqualTo(39));
			}
		}
		assertThat(throttled).isLessThanOrEqualTo(0.05);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenOthersStopThenTheQuotaIsUsedAsSoonAsTheWindowAfter(long seed) {
		try (QuotaSimulation simulation = new QuotaSimulation(seed)) {
			QuotaSimulation.Instances others = simulation.instances();
			SimulatedServer server = new SimulatedServer(LIMIT, WINDOW, simulation.random());
			others.start(server, settings(), WORKERS);
			others.start(server, settings(), WORKERS);
			simulation.instances().start(server, settings(), WORKERS);
			simulation.run(WINDOW.multipliedBy(10));
			others.stop();
			simulation.run(WINDOW.multipliedBy(10));
			assertThat(server.windows().subList(11, 20))
				.allSatisfy((window) -> assertThat(window.used()).isGreaterThanOrEqualTo(98));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whenAnInstanceJoinsBusyOnesThenItGetsItsShare(long seed) {
		try (QuotaSimulation simulation = new QuotaSimulation(seed)) {
			SimulatedServer server = new SimulatedServer(LIMIT, WINDOW, simulation.random());
			QuotaSimulation.Instances early = simulation.instances();
			early.start(server, settings(), WORKERS);
			early.start(server, settings(), WORKERS);
			simulation.run(WINDOW.multipliedBy(20));
			QuotaSimulation.Instances late = simulation.instances();
			late.start(server, settings(), WORKERS);
			simulation.run(WINDOW.multipliedBy(20));
			int before = late.calls();
			simulation.run(WINDOW.multipliedBy(20));
			assertThat(late.calls() - before).isBetween(20 * LIMIT / 10, 20 * LIMIT * 6 / 10);
		}
	}

	private static Result run(long seed, int foreign, int... workers) {
		try (QuotaSimulation simulation = new QuotaSimulation(seed)) {
			SimulatedServer server = new SimulatedServer(LIMIT, WINDOW, simulation.random());
			for (int i = 0; i < foreign * WINDOWS; i++) {
				long time = (long) (simulation.random().nextDouble() * WINDOWS * WINDOW.toNanos());
				simulation.after(Duration.ofNanos(time), () -> server.countForeign(simulation.now()));
			}
			return run(simulation, server, WINDOWS, workers);
		}
	}

	private static Result run(QuotaSimulation simulation, SimulatedServer server, int windows, int... workers) {
		for (int number : workers) {
			simulation.instances().start(server, settings(), number);
		}
		simulation.run(WINDOW.multipliedBy(windows + 2));
		// The first is not whole, and the instances learn of each other in it.
		List<SimulatedServer.Window> measured = server.windows().subList(1, 1 + windows);
		double throttled = measured.stream().mapToInt(SimulatedServer.Window::throttled).sum();
		double accepted = measured.stream().mapToInt(SimulatedServer.Window::accepted).sum();
		double used = measured.stream().mapToInt(SimulatedServer.Window::used).sum();
		return new Result(throttled / (throttled + accepted),
				used / measured.stream().mapToInt(SimulatedServer.Window::limit).sum());
	}

	private static RateLimitSettings settings() {
		return new RateLimitSettings(LIMIT, WINDOW, Duration.ofHours(1));
	}

	/**
	 * What a simulation came to.
	 *
	 * @param throttled 429s of all answers
	 * @param use requests, those of others included, of what the limits granted
	 */
	private record Result(double throttled, double use) {

	}

}
