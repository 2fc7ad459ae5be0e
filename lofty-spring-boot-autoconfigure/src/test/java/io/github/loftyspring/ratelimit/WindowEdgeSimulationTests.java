package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.loftyspring.ratelimit.SimulatedServer.Opening;
import io.github.loftyspring.ratelimit.SimulatedServer.Reset;
import io.github.loftyspring.ratelimit.SimulatedServer.Rounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FixedWindow} with one instance under saturating demand, over a hundred
 * windows of virtual time each. At the edge between two windows no request may be
 * refused, and little of the new one may be lost: no more than 2 % of its permits and,
 * when the edge has been learned, 2 % of its time.
 */
class WindowEdgeSimulationTests {

	private static final int LIMIT = 100;

	private static final int WORKERS = 64;

	private static final int WINDOWS = 100;

	private static final Duration MINUTE = Duration.ofSeconds(60);

	private static final Duration SHORT = Duration.ofSeconds(3);

	/** What cannot be avoided: two round trips and more. */
	private static final Duration SHORTEST_LOSS = Duration.ofMillis(120);

	@ParameterizedTest
	@MethodSource("offsets")
	void whenTheServersClockDiffersThenHardlyAnythingIsLostAtTheEdge(Duration window, int secondsAhead, Reset reset) {
		SimulatedServer server = server(window, 1).clockAhead(Duration.ofSeconds(secondsAhead))
			.tells(reset, Rounding.NEAREST);
		assertEdges(server, window, run(server, window, 1), 10);
	}

	static Stream<Arguments> offsets() {
		return windows().flatMap((window) -> resets()
			.flatMap((reset) -> IntStream.of(0, 5, -5).mapToObj((ahead) -> Arguments.of(window, ahead, reset))));
	}

	@ParameterizedTest
	@MethodSource("roundings")
	void whenResetsAreWholeSecondsThenHardlyAnythingIsLostAtTheEdge(Duration window, Rounding rounding, int phase,
			Reset reset) {
		SimulatedServer server = server(window, 2).phase(Duration.ofMillis(phase)).tells(reset, rounding);
		assertEdges(server, window, run(server, window, 2), 10);
	}

	static Stream<Arguments> roundings() {
		return windows().flatMap((window) -> Stream.of(Rounding.values())
			.flatMap((rounding) -> IntStream.of(0, 370, 800)
				.boxed()
				.flatMap((phase) -> Stream.of(Reset.EPOCH_SECONDS, Reset.SECONDS_LEFT)
					.map((reset) -> Arguments.of(window, rounding, phase, reset)))));
	}

	@ParameterizedTest
	@MethodSource("jitters")
	void whenResetsJitterThenHardlyAnythingIsLostAtTheEdge(Duration window, int jitter, Reset reset) {
		SimulatedServer server = server(window, 3).jitter(Duration.ofMillis(jitter)).tells(reset, Rounding.NEAREST);
		assertEdges(server, window, run(server, window, 3), 10);
	}

	static Stream<Arguments> jitters() {
		return resets().flatMap((reset) -> Stream.of(Arguments.of(MINUTE, 300, reset),
				Arguments.of(MINUTE, 1000, reset), Arguments.of(SHORT, 300, reset)));
	}

	@ParameterizedTest
	@MethodSource("windowsAndResets")
	void whenWindowsBeginWithTheFirstRequestThenHardlyAnythingIsLostAtTheEdge(Duration window, Reset reset) {
		for (Rounding rounding : Rounding.values()) {
			SimulatedServer server = server(window, 4).opens(Opening.BY_THE_FIRST_REQUEST).tells(reset, rounding);
			assertEdges(server, window, run(server, window, 4), 10);
		}
	}

	@ParameterizedTest
	@MethodSource("windowsAndResets")
	void whenHeadersAreAwayForSomeWindowsThenTheLimitHoldsAndIsUsed(Duration window, Reset reset) {
		SimulatedServer server = server(window, 5).isSilent((number) -> number % 20 >= 10 && number % 20 < 13)
			.tells(reset, Rounding.NEAREST);
		List<SimulatedServer.Window> windows = run(server, window, 5);
		assertPermits(windows);
		// While nothing is told, a request weighs until one window after its answer.
		Duration most = window.dividedBy(10);
		assertThat(windows.subList(10, WINDOWS)).allSatisfy((each) -> assertThat(each.late()).isLessThan(most));
	}

	static Stream<Arguments> windowsAndResets() {
		return windows().flatMap((window) -> Stream.of(Reset.values()).map((reset) -> Arguments.of(window, reset)));
	}

	@ParameterizedTest
	@MethodSource("lengths")
	void whenWindowsAreNotAsLongAsConfiguredThenTheirLengthIsLearnedFromTheResets(int seconds, Opening opening,
			Reset reset) {
		Duration window = Duration.ofSeconds(seconds);
		SimulatedServer server = server(window, 6).opens(opening).tells(reset, Rounding.NEAREST);
		assertEdges(server, window, run(server, MINUTE, 6), 10);
	}

	static Stream<Arguments> lengths() {
		return IntStream.of(10, 30, 90)
			.boxed()
			.flatMap((seconds) -> Stream.of(Opening.values())
				.flatMap((opening) -> resets().map((reset) -> Arguments.of(seconds, opening, reset))));
	}

	@ParameterizedTest
	@EnumSource(Reset.class)
	void whenAPolicyTellsTheLengthThenItIsFollowed(Reset reset) {
		for (int seconds : new int[] { 3, 10, 30, 90 }) {
			Duration window = Duration.ofSeconds(seconds);
			SimulatedServer server = server(window, 7).tellsPolicy().tells(reset, Rounding.NEAREST);
			assertEdges(server, window, run(server, MINUTE, 7), 12);
		}
		SimulatedServer server = server(MINUTE, 7).tellsPolicy().tells(reset, Rounding.NEAREST);
		assertEdges(server, MINUTE, run(server, SHORT, 7), 12);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whateverAServerIsLikeThenTheLimitHoldsAndIsUsed(int seed) {
		Random random = new Random(seed);
		Duration window = Duration.ofSeconds(new int[] { 10, 30, 60 }[random.nextInt(3)]);
		int silentFrom = random.nextInt(5, 200);
		SimulatedServer server = server(window, seed).clockAhead(Duration.ofMillis(random.nextInt(-5000, 5000)))
			.phase(Duration.ofMillis(random.nextInt(1000)))
			.opens(Opening.values()[random.nextInt(2)])
			.tells(Reset.values()[random.nextInt(4)], Rounding.values()[random.nextInt(3)])
			.jitter(Duration.ofMillis(random.nextBoolean() ? random.nextInt(400) : 0))
			.isSilent((number) -> number >= silentFrom && number < silentFrom + 4);
		if (random.nextBoolean()) {
			server.tellsPolicy();
		}
		assertPermits(run(server, random.nextBoolean() ? window : MINUTE, seed));
	}

	static IntStream seeds() {
		return IntStream.rangeClosed(1, 40);
	}

	private static Stream<Duration> windows() {
		return Stream.of(MINUTE, SHORT);
	}

	private static Stream<Reset> resets() {
		return Stream.of(Reset.values()).filter((reset) -> reset != Reset.NONE);
	}

	private static SimulatedServer server(Duration window, long seed) {
		return new SimulatedServer(LIMIT, window, new Random(seed));
	}

	/** Runs one instance and returns the windows after the first, which is not whole. */
	private static List<SimulatedServer.Window> run(SimulatedServer server, Duration configured, long seed) {
		try (QuotaSimulation simulation = new QuotaSimulation(seed)) {
			simulation.instances().start(server, new RateLimitSettings(LIMIT, configured, Duration.ofDays(1)), WORKERS);
			while (server.windows().size() < WINDOWS + 2) {
				simulation.run(configured);
			}
			return server.windows().subList(1, WINDOWS + 1);
		}
	}

	private static void assertEdges(SimulatedServer server, Duration window, List<SimulatedServer.Window> windows,
			int learned) {
		assertPermits(windows);
		assertThat(server.windows().get(0).throttled()).isZero();
		Duration part = window.dividedBy(50);
		Duration most = (part.compareTo(SHORTEST_LOSS) > 0) ? part : SHORTEST_LOSS;
		assertThat(windows.subList(learned, WINDOWS))
			.allSatisfy((each) -> assertThat(each.late()).isLessThanOrEqualTo(most));
	}

	private static void assertPermits(List<SimulatedServer.Window> windows) {
		assertThat(windows).allSatisfy((each) -> {
			assertThat(each.throttled()).isZero();
			assertThat(each.accepted()).isBetween(LIMIT * 98 / 100, LIMIT);
		});
	}

}
