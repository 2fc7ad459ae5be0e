package io.github.loftyspring.sandbox.auth;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.Assert;

/**
 * Who sent a request.
 *
 * @param application whose quota it uses: an OAuth 2.0 client id, or {@code key:} and the
 * account's name
 * @param account whose data it sees
 * @since 0.1.0
 */
public record Caller(String application, Account account) {

	/**
	 * The request attribute under which controllers find the caller.
	 */
	public static final String ATTRIBUTE = "io.github.loftyspring.sandbox.auth.Caller";

	/**
	 * Returns the caller of an authenticated request.
	 * @param request the request
	 * @return its caller
	 */
	public static Caller of(HttpServletRequest request) {
		Object caller = request.getAttribute(ATTRIBUTE);
		Assert.state(caller instanceof Caller, "The request is not authenticated");
		return (Caller) caller;
	}

}
