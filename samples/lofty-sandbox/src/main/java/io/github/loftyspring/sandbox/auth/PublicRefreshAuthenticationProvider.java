package io.github.loftyspring.sandbox.auth;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Accepts a public client by its id when it refreshes; the refresh token is its proof.
 */
final class PublicRefreshAuthenticationProvider implements AuthenticationProvider {

	private final Applications applications;

	PublicRefreshAuthenticationProvider(Applications applications) {
		this.applications = applications;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) authentication;
		if (!ClientAuthenticationMethod.NONE.equals(client.getClientAuthenticationMethod())
				|| !AuthorizationGrantType.REFRESH_TOKEN.getValue()
					.equals(client.getAdditionalParameters().get(OAuth2ParameterNames.GRANT_TYPE))) {
			return null;
		}
		RegisteredClient registered = this.applications.findByClientId(client.getName());
		if (registered == null
				|| !registered.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
			return null;
		}
		return new OAuth2ClientAuthenticationToken(registered, ClientAuthenticationMethod.NONE, null);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
