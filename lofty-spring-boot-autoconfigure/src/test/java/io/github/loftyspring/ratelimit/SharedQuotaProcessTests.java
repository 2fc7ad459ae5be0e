package io.github.loftyspring.ratelimit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.loftyspring.ratelimit.bucket4j.LocalRedis;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedQuotaLedger} with three processes on one real Redis and one real
 * HTTP server. All scenarios run side by side, since each spends its time waiting; each
 * has its own server, whose clock differs from the others', and its own Redis.
 */
class SharedQuotaProcessTests {

	private static final Path FIGURES = Path.of("target/shared-quota.txt");

	private static final int LIMIT = SharedQuotaProcess.LIMIT;

	private static final Duration WINDOW = SharedQuotaProcess.WINDOW;

	private static final int WINDOWS = 12;

	private static final int PROCESSES = 3;

	private static final int WORKERS = 6 * PROCESSES;

	private static final int LOWER_LIMIT = 40;

	@Test
	void whenThreeProcessesShareTheQuotaThenItIsHeldAndUsed() throws Exception {
		List<Run> runs = Stream
			.of(System.getProperty("scenarios", "SATURATED,FOREIGN,ONE_BUSY,LIMIT_FALLS,REDIS_STOPPED,REDIS_SLOW")
				.split(","))
			.map(Scenario::valueOf)
			.map(Run::new)
			.toList();
		List<Process> processes = new ArrayList<>();
		try {
			for (int i = 0; i < PROCESSES; i++) {
				processes.add(start(runs, i == 0));
			}
			for (Process process : processes) {
				assertThat(process.inputReader().readLine()).isEqualTo("ready");
			}
			Flux.fromIterable(runs).flatMap(Run::watch).blockLast(WINDOW.multipliedBy(WINDOWS + 10));
			for (Process process : processes) {
				report(process, runs);
			}
			Files.write(FIGURES, runs.stream().map(Run::result).toList());
			SoftAssertions softly = new SoftAssertions();
			runs.forEach((run) -> run.check(softly));
			softly.assertAll();
		}
		finally {
			processes.forEach(Process::destroyForcibly);
			runs.forEach(Run::close);
		}
	}

	private static Process start(List<Run> runs, boolean first) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-Xmx256m",
						"-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						SharedQuotaProcess.class.getName()));
		for (Run run : runs) {
			command.add(run.server.url());
			command.add(run.redis.uri());
			command.add(String.valueOf(first || run.scenario != Scenario.ONE_BUSY));
		}
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static void report(Process process, List<Run> runs) throws Exception {
		process.outputWriter().close();
		try (BufferedReader output = process.inputReader()) {
			for (Run run : runs) {
				String line = output.readLine();
				while (line != null && !line.matches("\\d+ \\d+ \\d+ (true|false)")) {
					line = output.readLine();
				}
				assertThat(line).isNotNull();
				run.reported(line.split(" "));
			}
		}
		process.waitFor(5, TimeUnit.SECONDS);
	}

	private enum Scenario {

		SATURATED,

		/** Another consumer tries 15 calls in each window. */
		FOREIGN,

		/** Two of the three processes have nothing to do. */
		ONE_BUSY,

		/** The limit falls in the middle of a burst. */
		LIMIT_FALLS,

		/** Redis is stopped, and started again, empty. */
		REDIS_STOPPED,

		/** Redis lets everyone wait. */
		REDIS_SLOW

	}

	private static final class Run {

		private final Random random = new Random(20_261_125);

		private final Scenario scenario;

		private final WindowCounter counter;

		private final FixedWindowServer server;

		private final LocalRedis redis = LocalRedis.start();

		private final Disposable.Composite script = Disposables.composite();

		private Instant start = Instant.EPOCH;

		private int throttledBefore;

		private int throttled;

		private long commands;

		private List<Integer> used = List.of();

		private int calls;

		private int failures;

		private int changes;

		private boolean available = true;

		Run(Scenario scenario) {
			this.scenario = scenario;
			// No two scenarios have their bursts at the same time.
			Duration ahead = WINDOW.dividedBy(Scenario.values().length).multipliedBy(scenario.ordinal());
			this.counter = new WindowCounter(LIMIT, WINDOW, ahead, ResetFormat.EPOCH_SECONDS);
			this.server = new FixedWindowServer(this.counter);
		}

		/** Lets some windows pass until everything is compiled, then measures. */
		Mono<Void> watch() {
			Duration partial = this.counter.left(Instant.now()).plus(WINDOW.multipliedBy(2));
			return Mono.delay(partial)
				.doOnNext((tick) -> begin())
				.then(Mono.fromRunnable(this::end).delaySubscription(WINDOW.multipliedBy(WINDOWS)))
				.then();
		}

		private void begin() {
			// In the window before the first that counts, as the counter wants it.
			this.start = Instant.now().minus(WINDOW.dividedBy(2));
			this.throttledBefore = this.counter.throttled();
			this.commands = this.redis.commands();
			switch (this.scenario) {
				case FOREIGN -> {
					for (int i = 0; i < 15 * WINDOWS; i++) {
						at(WINDOWS * this.random.nextDouble(), () -> this.counter.countForeign(Instant.now()));
					}
				}
				case LIMIT_FALLS -> this.script.add(Flux.interval(WINDOW.multipliedBy(5), Duration.ofMillis(2))
					.filter((tick) -> this.counter.present() >= 50 && this.counter.present() <= 70)
					.take(1)
					.subscribe((tick) -> this.counter.limit(LOWER_LIMIT, LOWER_LIMIT)));
				case REDIS_STOPPED -> {
					at(3.5, this.redis::stop);
					at(6.5, this.redis::restart);
				}
				case REDIS_SLOW -> at(3.0, () -> this.redis.pause(WINDOW.toMillis() * 3));
				default -> {
				}
			}
		}

		private void at(double windows, Runnable action) {
			this.script.add(Schedulers.boundedElastic()
				.schedule(action, (long) (windows * WINDOW.toMillis()), TimeUnit.MILLISECONDS));
		}

		private void end() {
			this.throttled = this.counter.throttled() - this.throttledBefore;
			this.commands = this.redis.commands() - this.commands;
			this.used = this.counter.used(this.start, WINDOWS);
		}

		void reported(String[] report) {
			this.calls += Integer.parseInt(report[0]);
			this.failures += Integer.parseInt(report[1]);
			this.changes += Integer.parseInt(report[2]);
			this.available &= Boolean.parseBoolean(report[3]);
		}

		String result() {
			int own = own();
			return "%s: %d calls, %d throttled, %.2f commands per call, store away or back %d times, used %s, throttled at ms %s"
				.formatted(this.scenario, own, this.throttled, (double) this.commands / own, this.changes, this.used,
						this.counter.refusals(this.start, WINDOWS));
		}

		private int own() {
			return this.counter.accepted(this.start, WINDOWS).stream().mapToInt(Integer::intValue).sum();
		}

		void check(SoftAssertions softly) {
			int own = own();
			String result = result();
			softly.assertThat(this.failures).as(result).isZero();
			softly.assertThat(this.available).as(result).isTrue();
			switch (this.scenario) {
				case SATURATED, FOREIGN, ONE_BUSY -> {
					softly.assertThat(this.throttled).as(result).isLessThanOrEqualTo(own * 5 / 1000);
					softly.assertThat(use(0, WINDOWS)).as(result).isGreaterThanOrEqualTo(0.98);
					softly.assertThat((double) this.commands / own).as(result).isLessThanOrEqualTo(2);
				}
				case LIMIT_FALLS -> {
					softly.assertThat(this.throttled).as(result).isLessThanOrEqualTo(WORKERS);
					softly.assertThat(use(0, 5)).as(result).isGreaterThanOrEqualTo(0.98);
					softly.assertThat(use(6, WINDOWS) * LIMIT / LOWER_LIMIT).as(result).isGreaterThanOrEqualTo(0.98);
				}
				case REDIS_STOPPED, REDIS_SLOW -> {
					softly.assertThat(this.changes).as(result).isGreaterThanOrEqualTo(2 * PROCESSES);
					softly.assertThat(use(0, WINDOWS)).as(result).isGreaterThanOrEqualTo(0.9);
					softly.assertThat(this.used).as(result).allSatisfy((used) -> assertThat(used).isPositive());
				}
			}
		}

		private double use(int from, int to) {
			return this.used.subList(from, to).stream().mapToInt(Integer::intValue).sum()
					/ (double) (LIMIT * (to - from));
		}

		void close() {
			this.script.dispose();
			this.server.close();
			this.redis.close();
		}

	}

}
