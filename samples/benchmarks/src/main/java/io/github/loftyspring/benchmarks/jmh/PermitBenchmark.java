package io.github.loftyspring.benchmarks.jmh;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.loftyspring.ratelimit.PermitRoundTrip;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a call costs that need not wait for its permit. The limits are never reached.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PermitBenchmark {

	/** More than one measurement takes, and no more than headers may tell. */
	private static final int LIMIT = 1_000_000_000;

	/** So long that none ends during a measurement. */
	private static final Duration WINDOW = Duration.ofHours(1);

	private final PermitRoundTrip lofty = new PermitRoundTrip(LIMIT, WINDOW);

	private final ServerHeaders headers = new ServerHeaders(LIMIT, WINDOW);

	private final RateLimiter resilience4j = RateLimiter.of("benchmark",
			RateLimiterConfig.custom()
				.limitForPeriod(LIMIT)
				.limitRefreshPeriod(WINDOW)
				.timeoutDuration(Duration.ZERO)
				.build());

	private final Bucket bucket4j = Bucket.builder()
		.addLimit(Bandwidth.builder().capacity(LIMIT).refillGreedy(LIMIT, WINDOW).build())
		.build();

	/**
	 * Makes the first call, whose answer shows the window.
	 */
	@Setup
	public void open() {
		this.lofty.run(this.headers.current());
	}

	/**
	 * A permit, and what the answer's headers say.
	 * @return whether there was a permit
	 */
	@Benchmark
	public boolean lofty() {
		return this.lofty.run(this.headers.current());
	}

	/**
	 * A permit that is given back, without any headers.
	 * @return whether there was a permit
	 */
	@Benchmark
	public boolean loftyWithoutHeaders() {
		return this.lofty.runUnanswered();
	}

	/**
	 * A permit by Resilience4j's own interface, which gives nothing back.
	 * @return whether there was a permit
	 */
	@Benchmark
	public boolean loftyAcquired() {
		return this.lofty.acquire();
	}

	/**
	 * A permit of Resilience4j's {@code AtomicRateLimiter}.
	 * @return whether there was a permit
	 */
	@Benchmark
	public boolean resilience4j() {
		return this.resilience4j.acquirePermission();
	}

	/**
	 * A token of a local Bucket4j bucket.
	 * @return whether there was a token
	 */
	@Benchmark
	public boolean bucket4j() {
		return this.bucket4j.tryConsume(1);
	}

	/**
	 * Ends the threads.
	 */
	@TearDown
	public void close() {
		this.headers.close();
		this.lofty.close();
	}

}
