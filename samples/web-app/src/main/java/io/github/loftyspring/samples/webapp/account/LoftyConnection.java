package io.github.loftyspring.samples.webapp.account;

import java.security.Principal;

import io.github.loftyspring.auth.UserAuthorizations;

import org.springframework.stereotype.Component;

/**
 * Answers at once, for pages, whether a user has connected a Lofty account.
 */
@Component
class LoftyConnection {

	private final UserAuthorizations authorizations;

	LoftyConnection(UserAuthorizations authorizations) {
		this.authorizations = authorizations;
	}

	/**
	 * Asks the store; waits for it, so it is for threads that may block.
	 * @param user the user
	 * @return whether the user has a connected account
	 */
	boolean isConnected(Principal user) {
		return Boolean.TRUE.equals(this.authorizations.isConnected(user.getName()).block());
	}

}
