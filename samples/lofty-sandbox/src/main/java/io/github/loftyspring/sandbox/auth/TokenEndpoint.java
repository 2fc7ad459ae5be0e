package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Prepares requests to one of the two token endpoints for Spring Authorization Server.
 */
final class TokenEndpoint extends OncePerRequestFilter {

	static final String PATH = "/oauth/token";

	static final String OLDER_PATH = "/api/user-web/oauth/token";

	private final TokenCounter counter;

	TokenEndpoint(TokenCounter counter) {
		this.counter = counter;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod())
				|| !(PATH.equals(request.getRequestURI()) || OLDER_PATH.equals(request.getRequestURI()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		TokenRequest tokenRequest = TokenRequest.of(request, OLDER_PATH.equals(request.getRequestURI()));
		this.counter.count(Objects.toString(tokenRequest.getParameter(OAuth2ParameterNames.GRANT_TYPE), ""));
		chain.doFilter(tokenRequest, response);
	}

}
