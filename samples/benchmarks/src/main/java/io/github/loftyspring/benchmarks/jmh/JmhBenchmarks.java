package io.github.loftyspring.benchmarks.jmh;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link PermitBenchmark} on 1, 2 and 64 threads and prints a table: elapsed time
 * over the operations of all threads, and bytes that one operation allocates.
 */
public final class JmhBenchmarks {

	private static final String BYTES = "gc.alloc.rate.norm";

	private static final int[] THREADS = { 1, 2, 64 };

	private JmhBenchmarks() {
	}

	/**
	 * Runs the benchmarks.
	 * @param args not used; {@code -Dbenchmark.forks}, {@code -Dbenchmark.rounds} and
	 * {@code -Dbenchmark.millis} set the number of JVMs, and number and length of the
	 * rounds, as many of which come first to warm up
	 * @throws RunnerException if a benchmark fails
	 */
	public static void main(String[] args) throws RunnerException {
		StringBuilder table = new StringBuilder(
				String.format(Locale.ROOT, "%-22s %8s %10s %8s %8s%n", "", "threads", "ns/op", "±", "B/op"));
		for (int threads : THREADS) {
			for (RunResult result : run(threads)) {
				table.append(row(result, threads));
			}
		}
		System.out.print(table);
	}

	private static Collection<RunResult> run(int threads) throws RunnerException {
		int rounds = Integer.getInteger("benchmark.rounds", 5);
		TimeValue round = TimeValue.milliseconds(Long.getLong("benchmark.millis", 1000));
		Options options = new OptionsBuilder().include(PermitBenchmark.class.getName())
			.forks(Integer.getInteger("benchmark.forks", 2))
			.warmupIterations(rounds)
			.warmupTime(round)
			.measurementIterations(rounds)
			.measurementTime(round)
			.threads(threads)
			.addProfiler(GCProfiler.class)
			.build();
		return new Runner(options).run();
	}

	private static String row(RunResult result, int threads) {
		double score = result.getPrimaryResult().getScore();
		double bytes = Objects.requireNonNull(result.getSecondaryResults().get(BYTES)).getScore();
		double error = result.getPrimaryResult().getStatistics().getStandardDeviation() / score;
		return String.format(Locale.ROOT, "%-22s %8d %10.0f %8.0f %8.0f%n", result.getPrimaryResult().getLabel(),
				threads, 1 / score, error / score, bytes);
	}

}
