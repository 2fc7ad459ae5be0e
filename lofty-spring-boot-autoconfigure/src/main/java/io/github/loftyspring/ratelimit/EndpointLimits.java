package io.github.loftyspring.ratelimit;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells the application's quota from the lower limits of single endpoints, which answer
 * with numbers of their own. An endpoint that has shown the application's limit before
 * and now shows less tells that the application's limit fell; one that never has, while
 * another did, has a limit of its own.
 */
final class EndpointLimits {

	private static final int MOST_ENDPOINTS = 1_000;

	private final Set<Endpoint> atApplicationLimit = new HashSet<>();

	/**
	 * Whether an endpoint has never shown the application's limit, while another has.
	 * @param endpoint the endpoint
	 * @return whether it may have a limit of its own
	 */
	boolean mayHaveOwnLimit(Endpoint endpoint) {
		return !this.atApplicationLimit.isEmpty() && !this.atApplicationLimit.contains(endpoint);
	}

	/**
	 * Decides whose limit an answer shows.
	 * @param endpoint the endpoint that answered
	 * @param limit the limit in the answer
	 * @param applicationLimit the application's limit as known
	 * @return whether the answer speaks for the whole application
	 */
	boolean speaksForApplication(Endpoint endpoint, int limit, long applicationLimit) {
		if (this.atApplicationLimit.contains(endpoint)) {
			return true;
		}
		if (limit < applicationLimit && mayHaveOwnLimit(endpoint)) {
			return false;
		}
		if (limit > applicationLimit) {
			// What was taken for the application's limit was an endpoint's.
			this.atApplicationLimit.clear();
		}
		if (this.atApplicationLimit.size() < MOST_ENDPOINTS) {
			this.atApplicationLimit.add(endpoint);
		}
		return true;
	}

}
