package io.github.loftyspring.auth.connect;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Makes the request with which a user is sent to Lofty's consent page, in a servlet
 * application.
 */
final class ConnectRequestResolver implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	ConnectRequestResolver(AuthorizationCodeClient client) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(
				new InMemoryClientRegistrationRepository(client.registration()));
		this.requests.setAuthorizationRequestCustomizer(ConsentPageParameters.of(client));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return resolve(request, AuthorizationCodeClient.REGISTRATION_ID);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		String returnTo = ReturnTarget.of(request.getParameter(ReturnTarget.PARAMETER));
		SavedReturnTarget.keep(request, returnTo);
		OAuth2AuthorizationRequest resolved = this.requests.resolve(request, registrationId);
		return (resolved != null)
				? PendingAuthorizations.begin(resolved, RequestUsers.require(request).getName(), returnTo) : null;
	}

}
