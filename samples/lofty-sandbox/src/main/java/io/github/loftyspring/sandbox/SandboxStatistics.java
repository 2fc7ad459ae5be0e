package io.github.loftyspring.sandbox;

import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.quota.WindowCount;

/**
 * What has reached a sandbox so far.
 *
 * @param tokenRequests requests to the token endpoints, also failed ones
 * @param tokenRequestsByGrant those of them that were looked at, by grant type
 * @param apiRequests requests to the API, also refused ones
 * @param throttledRequests API requests answered 429 for their quota
 * @param webhookAttempts notifications that were sent, each time counted
 * @param webhookDeliveries notifications that were answered 2xx
 * @param windows what was counted in each window of each application, past ones first
 * @since 0.1.0
 */
public record SandboxStatistics(long tokenRequests, Map<String, Long> tokenRequestsByGrant, long apiRequests,
		long throttledRequests, long webhookAttempts, long webhookDeliveries, List<WindowCount> windows) {

	/**
	 * Returns the number of API requests let through.
	 * @return the number
	 */
	public long acceptedRequests() {
		return this.windows.stream().filter((window) -> !window.ai()).mapToLong(WindowCount::accepted).sum();
	}

	/**
	 * Returns the highest number of requests let through in one window.
	 * @return the number, {@code 0} without requests
	 */
	public int mostAcceptedInOneWindow() {
		return this.windows.stream().filter((window) -> !window.ai()).mapToInt(WindowCount::accepted).max().orElse(0);
	}

}
