package io.github.loftyspring.auth.connect;

import io.github.loftyspring.auth.UserAuthorizations;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.Assert;

/**
 * Forgets what the holder of a session has connected when the session ends: nobody could
 * use it any more. Authorizations of users who sign in stay.
 *
 * @since 0.1.0
 */
public final class SessionEndListener implements HttpSessionListener {

	private static final Log logger = LogFactory.getLog(SessionEndListener.class);

	private final UserAuthorizations authorizations;

	/**
	 * Creates the listener.
	 * @param authorizations keeps the users' authorizations
	 */
	public SessionEndListener(UserAuthorizations authorizations) {
		Assert.notNull(authorizations, "'authorizations' must not be null");
		this.authorizations = authorizations;
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		if (event.getSession().getAttribute(SessionPrincipal.ATTRIBUTE) instanceof SessionPrincipal user) {
			this.authorizations.remove(user.getName()).subscribe((removed) -> {
			}, (ex) -> logger.warn("What a session had connected could not be forgotten", ex));
		}
	}

}
