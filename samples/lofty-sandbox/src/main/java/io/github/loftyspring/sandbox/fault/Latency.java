package io.github.loftyspring.sandbox.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.springframework.util.Assert;

/**
 * How long every answer takes, drawn evenly from a range.
 *
 * @param min the shortest
 * @param max the longest
 * @since 0.1.0
 */
public record Latency(Duration min, Duration max) {

	/**
	 * No latency but the machine's own.
	 */
	public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

	/**
	 * Checks the range.
	 */
	public Latency {
		Assert.isTrue(!min.isNegative(), "'min' must not be negative");
		Assert.isTrue(max.compareTo(min) >= 0, "'max' must not be below 'min'");
	}

	Duration draw(RandomGenerator random) {
		long spread = this.max.minus(this.min).toNanos();
		return (spread == 0) ? this.min : this.min.plusNanos(random.nextLong(spread + 1));
	}

}
