package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * Allows a call: a permit of the application's quota and, where the endpoint has a limit
 * of its own, one of the endpoint's. It is closed once, by the answer or without one.
 */
final class CallPermit implements ApplicationQuota.Decision {

	private final PermitRequest request;

	private final Permit application;

	private final EndpointWindows.@Nullable EndpointPermit endpoint;

	private boolean closed;

	/**
	 * Creates a permit.
	 * @param request what was asked for
	 * @param application the permit of the application's quota
	 * @param endpoint the permit of the endpoint's own, if it has one
	 */
	CallPermit(PermitRequest request, Permit application, EndpointWindows.@Nullable EndpointPermit endpoint) {
		this.request = request;
		this.application = application;
		this.endpoint = endpoint;
	}

	PermitRequest request() {
		return this.request;
	}

	Permit application() {
		return this.application;
	}

	EndpointWindows.@Nullable EndpointPermit endpoint() {
		return this.endpoint;
	}

	/**
	 * Closes the permit. Called under the lock that guards the quota.
	 * @return whether it was open until now
	 */
	boolean close() {
		boolean open = !this.closed;
		this.closed = true;
		return open;
	}

}
