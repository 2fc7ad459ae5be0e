package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.util.StreamUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A token request whose parameters may have come as a form, as JSON, or, at the older
 * endpoint, in the query string.
 */
final class TokenRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	private TokenRequest(HttpServletRequest request, Map<String, String[]> parameters) {
		super(request);
		this.parameters = Collections.unmodifiableMap(parameters);
	}

	static TokenRequest of(HttpServletRequest request, boolean queryToo) throws IOException {
		String contentType = request.getContentType();
		if (contentType != null && contentType.startsWith(Json.MEDIA_TYPE)) {
			return new TokenRequest(request, json(request));
		}
		Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
		if (!queryToo && request.getQueryString() != null) {
			UriComponentsBuilder.newInstance()
				.query(request.getQueryString())
				.build()
				.getQueryParams()
				.keySet()
				.forEach(parameters::remove);
		}
		return new TokenRequest(request, parameters);
	}

	private static Map<String, String[]> json(HttpServletRequest request) throws IOException {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		try {
			JsonNode body = Json.read(StreamUtils.copyToString(request.getInputStream(), StandardCharsets.UTF_8));
			body.properties()
				.forEach((property) -> parameters.put(property.getKey(),
						new String[] { property.getValue().asString() }));
		}
		catch (JacksonException ex) {
			parameters.clear();
		}
		return parameters;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

}
