package io.github.loftyspring.auth;

import java.security.Principal;

import reactor.core.publisher.Mono;

/**
 * Finds the user on whose behalf a call is made that selects neither account nor user.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CurrentUser {

	/**
	 * Finds the user from the thread and the Reactor context of the subscriber.
	 * @return the user, nothing if nobody is signed in
	 */
	Mono<Principal> find();

}
