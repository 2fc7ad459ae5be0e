package io.github.loftyspring.sandbox.auth;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps Spring Security's thread-bound contexts to the duration of a request.
 */
final class AuthorizationServerContextFilter extends OncePerRequestFilter {

	private final AuthorizationServerSettings settings = AuthorizationServerSettings.builder()
		.tokenEndpoint(TokenEndpoint.PATH)
		.authorizationEndpoint(VendorAuthConverter.PATH)
		.build();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String issuer = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
		AuthorizationServerContextHolder.setContext(new Context(issuer, this.settings));
		try {
			chain.doFilter(request, response);
		}
		finally {
			AuthorizationServerContextHolder.resetContext();
			SecurityContextHolder.clearContext();
		}
	}

	private record Context(String issuer, AuthorizationServerSettings settings) implements AuthorizationServerContext {

		@Override
		public String getIssuer() {
			return this.issuer;
		}

		@Override
		public AuthorizationServerSettings getAuthorizationServerSettings() {
			return this.settings;
		}

	}

}
