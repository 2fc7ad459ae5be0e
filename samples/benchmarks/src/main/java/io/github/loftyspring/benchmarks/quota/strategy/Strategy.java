package io.github.loftyspring.benchmarks.quota.strategy;

/**
 * A way of staying inside a quota.
 */
public interface Strategy {

	/**
	 * Returns the name for tables and plots.
	 * @return a few words
	 */
	String title();

	/**
	 * Makes the client of one instance of an application.
	 * @param setup what the client is told
	 * @return the client
	 */
	Client client(Setup setup);

}
