package io.github.loftyspring.auth.connect;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Keeps authorization requests in the session of a servlet application. One is found only
 * by the user who began it, and taken only once.
 */
final class SessionAuthorizationRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private final boolean redirectUriIsFixed;

	/**
	 * Creates the repository.
	 * @param redirectUriIsFixed whether the redirect URI is configured, so that it may
	 * differ from the URL that the application sees
	 */
	SessionAuthorizationRequests(boolean redirectUriIsFixed) {
		this.redirectUriIsFixed = redirectUriIsFixed;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		OAuth2AuthorizationRequest found = (session != null) ? find(request, session) : null;
		// Spring Security compares the redirect URI with the URL of the request.
		return (found != null && this.redirectUriIsFixed)
				? OAuth2AuthorizationRequest.from(found).redirectUri(request.getRequestURL().toString()).build()
				: found;
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest authorizationRequest,
			HttpServletRequest request, HttpServletResponse response) {
		if (authorizationRequest != null) {
			HttpSession session = request.getSession();
			synchronized (WebUtils.getSessionMutex(session)) {
				session.setAttribute(PendingAuthorizations.ATTRIBUTE, pending(session).with(authorizationRequest));
			}
		}
	}

	@Override
	public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			throw new ConnectFailedException(ConnectFailure.Reason.STATE_UNKNOWN);
		}
		synchronized (WebUtils.getSessionMutex(session)) {
			OAuth2AuthorizationRequest found = find(request, session);
			if (found == null) {
				throw new ConnectFailedException(ConnectFailure.Reason.STATE_UNKNOWN);
			}
			session.setAttribute(PendingAuthorizations.ATTRIBUTE, pending(session).without(found));
			SavedReturnTarget.keep(request, PendingAuthorizations.returnTarget(found));
			return found;
		}
	}

	private static @Nullable OAuth2AuthorizationRequest find(HttpServletRequest request, HttpSession session) {
		Principal user = RequestUsers.find(request);
		return pending(session).find(request.getParameter(OAuth2ParameterNames.STATE),
				(user != null) ? user.getName() : null);
	}

	private static PendingAuthorizations pending(HttpSession session) {
		return PendingAuthorizations.of(session.getAttribute(PendingAuthorizations.ATTRIBUTE));
	}

}
