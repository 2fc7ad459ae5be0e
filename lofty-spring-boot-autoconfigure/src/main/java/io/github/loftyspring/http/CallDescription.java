package io.github.loftyspring.http;

import java.io.Serializable;

import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Names a call without its variables: safe for messages, logs and metrics.
 *
 * @param method the HTTP method
 * @param uriTemplate the URI template as the caller wrote it, without origin and query;
 * the path where the caller gave a finished URI
 * @since 0.1.0
 * @serial exclude
 */
public record CallDescription(HttpMethod method, String uriTemplate) implements Serializable {

	private static final String URI_TEMPLATE_ATTRIBUTE = WebClient.class.getName() + ".uriTemplate";

	/**
	 * Checks the values and drops the origin, which {@code WebClient} puts before the
	 * template, and the query, which may hold personal data.
	 * @param method the HTTP method
	 * @param uriTemplate the URI template
	 */
	public CallDescription {
		Assert.notNull(method, "'method' must not be null");
		Assert.notNull(uriTemplate, "'uriTemplate' must not be null");
		uriTemplate = path(uriTemplate);
	}

	/**
	 * Describes a request.
	 * @param request the request
	 * @return its description
	 */
	public static CallDescription of(ClientRequest request) {
		Object template = request.attributes().get(URI_TEMPLATE_ATTRIBUTE);
		return new CallDescription(request.method(), (template != null) ? template.toString() : path(request));
	}

	private static String path(String uriTemplate) {
		int authority = uriTemplate.indexOf("://");
		int path = (authority < 0) ? 0 : uriTemplate.indexOf('/', authority + 3);
		String withoutOrigin = (path < 0) ? "/" : uriTemplate.substring(path);
		int query = withoutOrigin.indexOf('?');
		return (query < 0) ? withoutOrigin : withoutOrigin.substring(0, query);
	}

	private static String path(ClientRequest request) {
		String path = request.url().getPath();
		return (path != null) ? path : "";
	}

	@Override
	public String toString() {
		return this.method + " " + this.uriTemplate;
	}

}
