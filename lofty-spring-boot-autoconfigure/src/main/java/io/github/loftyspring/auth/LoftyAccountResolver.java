package io.github.loftyspring.auth;

import org.jspecify.annotations.Nullable;

/**
 * Finds the credentials of accounts that are not in the configuration, in an
 * application's database for example. Implemented by applications; a bean of this type is
 * found by itself.
 * <p>
 * It may block: it is called on a thread meant for that, once for an account, however
 * many calls wait for it. The answer is kept until
 * {@link LoftyAuthorizedClients#evict(String)}; that there is no such account, and
 * exceptions, are not.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LoftyAccountResolver {

	/**
	 * Finds an account's credentials.
	 * @param account the name that a call asked for
	 * @return the credentials, or {@code null} if there is no such account
	 */
	@Nullable LoftyCredentials resolve(String account);

}
