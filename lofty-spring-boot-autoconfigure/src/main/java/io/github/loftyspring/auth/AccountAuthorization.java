package io.github.loftyspring.auth;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How one account authenticates; there is one implementation for each kind of credential.
 */
interface AccountAuthorization {

	/**
	 * Returns the header to send now, without waiting.
	 * @return the header, or {@code null} if it has to be obtained first
	 */
	@Nullable AuthorizationHeader current();

	/**
	 * Obtains the header to send.
	 * @return the header
	 */
	Mono<AuthorizationHeader> obtain();

	/**
	 * Obtains the header to send after the server refused one. What others have obtained
	 * since then is used.
	 * @param refused the header that was refused
	 * @return the header
	 */
	Mono<AuthorizationHeader> replace(AuthorizationHeader refused);

	/**
	 * Forgets what was obtained.
	 */
	void invalidate();

	/**
	 * Tells what is known at this moment.
	 * @return the status
	 */
	AccountStatus status();

	/**
	 * Obtains nothing any more.
	 */
	void close();

}
