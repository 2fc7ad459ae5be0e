package io.github.loftyspring.benchmarks.quota.strategy;

import java.util.List;

/**
 * The strategies in the order of tables and plots.
 */
public final class Strategies {

	private Strategies() {
	}

	/**
	 * Returns all strategies, the project's own last.
	 * @return the strategies
	 */
	public static List<Strategy> all() {
		return List.of(new BackoffStrategy(), new Resilience4jStrategy(), new DrainedResilience4jStrategy(),
				new Bucket4jStrategy(), new AwsAdaptiveStrategy(), new WaitForResetStrategy(), new LoftyStrategy(),
				new LoftyStoreStrategy());
	}

}
