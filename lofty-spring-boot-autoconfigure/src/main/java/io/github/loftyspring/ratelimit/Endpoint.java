package io.github.loftyspring.ratelimit;

import org.springframework.http.HttpMethod;

/**
 * An operation of the API, to which the server may grant a quota of its own.
 *
 * @param method the request's method
 * @param uriTemplate the request's URI template without query
 */
record Endpoint(HttpMethod method, String uriTemplate) {

	static Endpoint of(HttpMethod method, String uriTemplate) {
		int query = uriTemplate.indexOf('?');
		return new Endpoint(method, (query < 0) ? uriTemplate : uriTemplate.substring(0, query));
	}

}
