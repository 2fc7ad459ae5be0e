package io.github.loftyspring.ratelimit;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * An operation of the API, to which the server may grant a quota of its own.
 *
 * @param method the request's method
 * @param uriTemplate the request's URI template without query
 */
record Endpoint(HttpMethod method, String uriTemplate) {

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	static Endpoint of(ClientRequest request) {
		Object template = request.attributes().get(URI_TEMPLATE);
		return of(request.method(), (template != null) ? template.toString() : request.url().getPath());
	}

	static Endpoint of(HttpMethod method, String uriTemplate) {
		int query = uriTemplate.indexOf('?');
		return new Endpoint(method, (query < 0) ? uriTemplate : uriTemplate.substring(0, query));
	}

	@Override
	public String toString() {
		return this.method + " " + this.uriTemplate;
	}

}
