package io.github.loftyspring.auth.connect;

import java.security.Principal;

import io.github.loftyspring.auth.CurrentUser;
import io.github.loftyspring.auth.UserAuthorizations;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Tells on threads that may wait, as those of Spring MVC, whether users have connected a
 * Lofty account. Reactive applications ask {@link UserAuthorizations#isConnected}.
 * Nothing is sent to Lofty: a user whose authorization ended there without a call since
 * then still counts as connected.
 *
 * @since 0.1.0
 */
public final class ConnectedUsers {

	private final UserAuthorizations authorizations;

	private final CurrentUser currentUser;

	/**
	 * Creates it.
	 * @param authorizations the users' authorizations
	 * @param currentUser finds the user of the request
	 */
	public ConnectedUsers(UserAuthorizations authorizations, CurrentUser currentUser) {
		Assert.notNull(authorizations, "'authorizations' must not be null");
		Assert.notNull(currentUser, "'currentUser' must not be null");
		this.authorizations = authorizations;
		this.currentUser = currentUser;
	}

	/**
	 * Tells whether the user of the current request has connected an account: who is
	 * signed in, or else the holder of the session.
	 * @return whether there is an account, {@code false} if there is no user
	 * @throws io.github.loftyspring.auth.store.TokenStoreException if the token store
	 * cannot be read
	 * @throws IllegalStateException on a thread that must not wait
	 */
	public boolean isConnected() {
		return await(this.currentUser.find().map(Principal::getName).flatMap(this.authorizations::isConnected));
	}

	/**
	 * Tells whether a user has connected an account.
	 * @param user the user
	 * @return whether there is an account
	 * @throws io.github.loftyspring.auth.store.TokenStoreException if the token store
	 * cannot be read
	 * @throws IllegalStateException on a thread that must not wait
	 */
	public boolean isConnected(Principal user) {
		Assert.notNull(user, "'user' must not be null");
		return await(this.authorizations.isConnected(user.getName()));
	}

	private static boolean await(Mono<Boolean> answer) {
		Assert.state(!Schedulers.isInNonBlockingThread(),
				() -> "ConnectedUsers waits for the answer and must not be used on the event-loop thread '%s'. "
					.formatted(Thread.currentThread().getName()) + "Use UserAuthorizations.isConnected there.");
		return Boolean.TRUE.equals(ServletThread.await(answer));
	}

}
