package io.github.loftyspring.sandbox.server;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something unless they say that they are JSON, with or
 * without a body.
 */
final class ContentTypeFilter extends OncePerRequestFilter {

	private static final Set<String> METHODS = Set.of("POST", "PUT", "DELETE");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String contentType = request.getContentType();
		boolean json = contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(Json.MEDIA_TYPE);
		if (METHODS.contains(request.getMethod()) && !json) {
			ApiException.gateway(400, 20001, "content type must be JSON")
				.answer(request.getRequestURI())
				.write(response);
			return;
		}
		chain.doFilter(request, response);
	}

}
