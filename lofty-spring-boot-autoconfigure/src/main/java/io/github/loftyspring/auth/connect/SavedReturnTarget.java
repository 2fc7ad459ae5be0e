package io.github.loftyspring.auth.connect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Tells Spring Security's filter where the user goes after connecting. It asks for the
 * request that was interrupted, as after a sign-in.
 */
final class SavedReturnTarget extends NullRequestCache {

	private static final String ATTRIBUTE = SavedReturnTarget.class.getName();

	static void keep(HttpServletRequest request, String target) {
		request.setAttribute(ATTRIBUTE, target);
	}

	static String of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String target) ? target : ReturnTarget.ROOT;
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return (request.getAttribute(ATTRIBUTE) instanceof String target) ? new SimpleSavedRequest(target) : null;
	}

}
