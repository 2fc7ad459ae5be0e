package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the quota.
 *
 * @param requests how many requests the permit shall allow
 * @param account for whom; accounts are served in turn
 * @param priority how urgent it is
 * @param endpoint where the requests go, {@code null} when that is not known
 */
record PermitRequest(int requests, Object account, CallPriority priority, @Nullable Endpoint endpoint) {

	/** Callers who name no account stand in line together. */
	static final String NO_ACCOUNT = "";

	/**
	 * Asks for somebody of whom nothing else is known.
	 * @param requests how many requests the permit shall allow
	 * @return the request
	 */
	static PermitRequest of(int requests) {
		return new PermitRequest(requests, NO_ACCOUNT, CallPriority.INTERACTIVE, null);
	}

	/**
	 * Asks for one call to an endpoint.
	 * @param endpoint the endpoint
	 * @return the request
	 */
	static PermitRequest to(Endpoint endpoint) {
		return new PermitRequest(1, NO_ACCOUNT, CallPriority.INTERACTIVE, endpoint);
	}

	boolean isBackground() {
		return this.priority == CallPriority.BACKGROUND;
	}

}
