package io.github.loftyspring.sandbox.server;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.CompositeFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filters that apply to the API and not to the sandbox's own control endpoint.
 */
final class ApiFilter extends OncePerRequestFilter {

	private final CompositeFilter filters = new CompositeFilter();

	ApiFilter(List<Filter> filters) {
		this.filters.setFilters(filters);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/sandbox/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.filters.doFilter(request, response, chain);
	}

}
