package io.github.loftyspring.auth.connect;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.WebUtils;

/**
 * Finds the user of a servlet request: the one Spring Security knows, or else the
 * container, or else the holder of the session.
 */
final class RequestUsers {

	private RequestUsers() {
	}

	/**
	 * Finds the user; begins no session.
	 * @param request the request
	 * @return the user, {@code null} if nobody is signed in and the session has connected
	 * nothing
	 */
	static @Nullable Principal find(HttpServletRequest request) {
		Principal user = signedIn(request);
		return (user != null) ? user : ofSession(request.getSession(false));
	}

	/**
	 * Finds the user, and makes the holder of the session one if nobody is signed in.
	 * @param request the request
	 * @return the user
	 */
	static Principal require(HttpServletRequest request) {
		Principal user = signedIn(request);
		if (user != null) {
			return user;
		}
		HttpSession session = request.getSession();
		synchronized (WebUtils.getSessionMutex(session)) {
			Principal known = ofSession(session);
			if (known != null) {
				return known;
			}
			SessionPrincipal created = SessionPrincipal.create();
			session.setAttribute(SessionPrincipal.ATTRIBUTE, created);
			return created;
		}
	}

	private static @Nullable Principal signedIn(HttpServletRequest request) {
		Principal user = SignedIn.orNull(SecurityContextHolder.getContext().getAuthentication());
		return (user != null) ? user : SignedIn.orNull(request.getUserPrincipal());
	}

	private static @Nullable Principal ofSession(@Nullable HttpSession session) {
		return (session != null && session.getAttribute(SessionPrincipal.ATTRIBUTE) instanceof SessionPrincipal user)
				? user : null;
	}

}
