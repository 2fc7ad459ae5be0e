package io.github.loftyspring.benchmarks;

import java.util.List;

/**
 * The middle of some measurements.
 */
public final class Median {

	private Median() {
	}

	/**
	 * Returns the median.
	 * @param values at least one value
	 * @return the value in the middle
	 */
	public static double of(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
