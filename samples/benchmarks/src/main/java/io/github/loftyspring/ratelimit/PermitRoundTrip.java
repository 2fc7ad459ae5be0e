package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * What the quota does for one call that need not wait: it gives a permit, and later reads
 * the headers of the answer. It is in this package because both are closed to others.
 */
public final class PermitRoundTrip implements AutoCloseable {

	private final Endpoint endpoint = Endpoint.of(HttpMethod.GET, "/v1.0/leads/{leadId}");

	private final LoftyRateLimiter limiter;

	/**
	 * Creates a limiter.
	 * @param limit requests per window
	 * @param window length of the window
	 */
	public PermitRoundTrip(int limit, Duration window) {
		this.limiter = new LoftyRateLimiter("benchmark", new RateLimitSettings(limit, window, Duration.ZERO));
	}

	/**
	 * Takes a permit and hands back an answer.
	 * @param headers the answer's headers
	 * @return whether there was a permit
	 */
	public boolean run(HttpHeaders headers) {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		if (permit == null) {
			return false;
		}
		this.limiter.answered(permit, this.endpoint, false, AnswerHeaders.of(headers));
		return true;
	}

	/**
	 * Takes a permit and gives it back, without an answer.
	 * @return whether there was a permit
	 */
	public boolean runUnanswered() {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		if (permit == null) {
			return false;
		}
		this.limiter.released(permit, true);
		return true;
	}

	/**
	 * Takes a permit by Resilience4j's own interface.
	 * @return whether there was a permit
	 */
	public boolean acquire() {
		return this.limiter.acquirePermission();
	}

	@Override
	public void close() {
		this.limiter.close();
	}

}
