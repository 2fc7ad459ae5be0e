package io.github.loftyspring.sandbox.server;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests that reach the server, also those that go wrong on demand.
 *
 * @since 0.1.0
 */
public final class RequestCounter {

	private final LongAdder tokenRequests = new LongAdder();

	private final LongAdder apiRequests = new LongAdder();

	void count(String path) {
		if (path.endsWith("/oauth/token")) {
			this.tokenRequests.increment();
		}
		else if (!path.startsWith("/page/") && !path.startsWith("/sandbox/")) {
			this.apiRequests.increment();
		}
	}

	/**
	 * Returns the number of requests to the token endpoints.
	 * @return the number
	 */
	public long tokenRequests() {
		return this.tokenRequests.sum();
	}

	/**
	 * Returns the number of requests to the API.
	 * @return the number
	 */
	public long apiRequests() {
		return this.apiRequests.sum();
	}

	/**
	 * Starts counting anew.
	 */
	public void reset() {
		this.tokenRequests.reset();
		this.apiRequests.reset();
	}

}
