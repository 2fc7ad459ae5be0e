package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.Assert;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The limit that endpoints start with which have one of their own. It holds until an
 * answer of the endpoint tells another.
 *
 * @since 0.1.0
 */
public final class EndpointRateLimit {

	private final @Nullable HttpMethod method;

	private final PathPattern path;

	private final int limit;

	private EndpointRateLimit(@Nullable HttpMethod method, PathPattern path, int limit) {
		this.method = method;
		this.path = path;
		this.limit = limit;
	}

	/**
	 * Creates a starting limit.
	 * @param method the endpoints' method, {@code null} for any
	 * @param path a pattern of their URI templates, such as {@code /v2.0/ai/**}; each
	 * endpoint that matches has a window of its own
	 * @param limit requests per window, at least 1
	 * @return the starting limit
	 * @throws IllegalArgumentException if the path is not a pattern that begins with a
	 * slash, or the limit is out of range
	 */
	public static EndpointRateLimit of(@Nullable HttpMethod method, String path, int limit) {
		Assert.notNull(path, "'path' must not be null");
		Assert.isTrue(path.startsWith("/"), () -> "'path' must start with '/', but was '" + path + "'");
		Assert.isTrue(limit >= 1, () -> "'limit' must be at least 1, but was " + limit);
		return new EndpointRateLimit(method, PathPatternParser.defaultInstance.parse(path), limit);
	}

	boolean matches(Endpoint endpoint) {
		return (this.method == null || this.method.equals(endpoint.method()))
				&& this.path.matches(PathContainer.parsePath(endpoint.uriTemplate()));
	}

	/**
	 * Returns the limit.
	 * @return requests per window
	 */
	public int limit() {
		return this.limit;
	}

	@Override
	public String toString() {
		return ((this.method != null) ? this.method + " " : "") + this.path.getPatternString() + ": " + this.limit;
	}

}
