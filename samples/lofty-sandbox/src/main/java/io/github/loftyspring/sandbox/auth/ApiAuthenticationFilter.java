package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.github.loftyspring.sandbox.error.ApiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls, by {@code Authorization: token <API key>} or
 * {@code Authorization: Bearer <access token>}.
 *
 * @since 0.1.0
 */
public final class ApiAuthenticationFilter extends OncePerRequestFilter {

	private final Accounts accounts;

	private final Authorizations authorizations;

	private final InstantSource clock;

	/**
	 * Creates the filter.
	 * @param accounts the accounts
	 * @param authorizations the authorizations
	 * @param clock the server's clock
	 */
	public ApiAuthenticationFilter(Accounts accounts, Authorizations authorizations, InstantSource clock) {
		this.accounts = accounts;
		this.authorizations = authorizations;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Caller caller;
		try {
			caller = caller(request.getHeader(HttpHeaders.AUTHORIZATION));
		}
		catch (ApiException ex) {
			ex.answer(request.getRequestURI()).write(response);
			return;
		}
		request.setAttribute(Caller.ATTRIBUTE, caller);
		chain.doFilter(request, response);
	}

	private Caller caller(@Nullable String header) {
		String[] parts = StringUtils.hasText(header) ? header.trim().split(" +", 2) : new String[0];
		if (parts.length == 2 && parts[0].equalsIgnoreCase("token")) {
			return this.accounts.ofApiKey(parts[1])
				.map((account) -> new Caller("key:" + account.name(), account))
				.orElseThrow(ApiAuthenticationFilter::badCredentials);
		}
		if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
			if (this.accounts.isApiKey(parts[1])) {
				throw ApiException.gateway(400, 200058, "The user in the token does not exist");
			}
			return bearer(parts[1]).orElseThrow(ApiAuthenticationFilter::badCredentials);
		}
		throw badCredentials();
	}

	private Optional<Caller> bearer(String value) {
		return Optional.ofNullable(this.authorizations.findByToken(value, OAuth2TokenType.ACCESS_TOKEN))
			.filter(this::isLiving)
			.map((authorization) -> new Caller(authorization.getRegisteredClientId(),
					this.accounts.named(authorization.getPrincipalName())));
	}

	private boolean isLiving(OAuth2Authorization authorization) {
		OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
		if (token == null || token.isInvalidated()) {
			return false;
		}
		Instant expiresAt = token.getToken().getExpiresAt();
		return expiresAt != null && this.clock.instant().isBefore(expiresAt);
	}

	private static ApiException badCredentials() {
		return ApiException.gateway(401, 20004, "Bad credentials");
	}

}
