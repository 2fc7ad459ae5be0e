package io.github.loftyspring.auth.connect;

import java.security.Principal;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.UserAuthorizations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Takes what Spring Security's filter brings and keeps it for the user of the request, in
 * a servlet application.
 */
final class ConnectedClients implements OAuth2AuthorizedClientRepository {

	private final UserAuthorizations authorizations;

	private final ApplicationEventPublisher events;

	ConnectedClients(UserAuthorizations authorizations, ApplicationEventPublisher events) {
		this.authorizations = authorizations;
		this.events = events;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		return null;
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		Principal principalOfRequest = RequestUsers.require(request);
		if (principalOfRequest instanceof SessionPrincipal) {
			// From now on the session is worth something: a planted id must not open it.
			request.changeSessionId();
		}
		String user = principalOfRequest.getName();
		ServletThread.await(this.authorizations.save(new OAuth2AuthorizedClient(client.getClientRegistration(), user,
				client.getAccessToken(), client.getRefreshToken())));
		this.events.publishEvent(new LoftyAuthorizationEvent.Connected(user));
	}

	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		throw new UnsupportedOperationException("Users disconnect by themselves");
	}

}
