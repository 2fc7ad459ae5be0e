package io.github.loftyspring.sandbox.auth;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Accepts no redirect URI, a registered one, and one that differs from a registered one
 * only by the port of the own machine, which tests do not know beforehand.
 */
final class RedirectUriValidator implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

	private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final Applications applications;

	RedirectUriValidator(Applications applications) {
		this.applications = applications;
	}

	@Override
	public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
		String redirectUri = request.getRedirectUri();
		if (redirectUri == null || this.applications.redirectUris()
			.stream()
			.anyMatch((registered) -> matches(registered, redirectUri))) {
			return;
		}
		OAuth2Error error = new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "redirect_uri is not registered", null);
		throw new OAuth2AuthorizationCodeRequestAuthenticationException(error,
				new OAuth2AuthorizationCodeRequestAuthenticationToken(request.getAuthorizationUri(),
						request.getClientId(), (Authentication) request.getPrincipal(), null, request.getState(),
						request.getScopes(), request.getAdditionalParameters()));
	}

	private static boolean matches(String registered, String requested) {
		if (registered.equals(requested)) {
			return true;
		}
		try {
			URI one = URI.create(registered);
			URI other = URI.create(requested);
			return other.getHost() != null && OWN_MACHINE.contains(other.getHost())
					&& OWN_MACHINE.contains(Objects.toString(one.getHost())) && other.getFragment() == null
					&& Objects.equals(one.getScheme(), other.getScheme())
					&& Objects.equals(one.getPath(), other.getPath())
					&& Objects.equals(one.getQuery(), other.getQuery());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
