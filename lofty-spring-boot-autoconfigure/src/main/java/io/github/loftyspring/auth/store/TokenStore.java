package io.github.loftyspring.auth.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Where the tokens of users are kept, and how several instances agree on who renews them.
 * Only the holder of a lease asks the token endpoint. A lease ends with the renewal, or
 * by itself when its holder is gone.
 * <p>
 * Implementations may block; they are called on threads meant for that. An application's
 * bean of this type replaces the store that is configured.
 *
 * @since 0.1.0
 */
public interface TokenStore {

	/**
	 * Finds a user's tokens.
	 * @param key whose
	 * @return the tokens, {@code null} if there are none
	 * @throws TokenStoreException if the store cannot be read
	 */
	@Nullable StoredTokens find(AuthorizationKey key);

	/**
	 * Stores a user's tokens in place of those that are there, and ends a lease.
	 * @param key whose
	 * @param tokens the tokens
	 * @throws TokenStoreException if the store cannot be written
	 */
	void save(AuthorizationKey key, TokenPair tokens);

	/**
	 * Deletes a user's tokens.
	 * @param key whose
	 * @return whether there were any
	 * @throws TokenStoreException if the store cannot be written
	 */
	boolean delete(AuthorizationKey key);

	/**
	 * Takes the lease on a user's tokens, unless they have changed or somebody has it.
	 * @param key whose
	 * @param version the version that is to be renewed
	 * @param holder who wants it
	 * @param duration when it ends by itself, in whole seconds
	 * @return whether the lease was taken
	 * @throws TokenStoreException if the store cannot be written
	 */
	boolean lease(AuthorizationKey key, long version, String holder, Duration duration);

	/**
	 * Gives a lease back; does nothing if somebody else has it.
	 * @param key whose tokens
	 * @param holder who has it
	 * @throws TokenStoreException if the store cannot be written
	 */
	void release(AuthorizationKey key, String holder);

	/**
	 * Stores renewed tokens and ends the lease, unless the tokens have changed otherwise.
	 * @param key whose
	 * @param version the version that was renewed
	 * @param tokens the renewed tokens
	 * @return them with their version, {@code null} if they were not stored
	 * @throws TokenStoreException if the store cannot be written
	 */
	@Nullable StoredTokens replace(AuthorizationKey key, long version, TokenPair tokens);

	/**
	 * Deletes tokens that cannot be renewed, unless they have changed.
	 * @param key whose
	 * @param version the version that could not be renewed
	 * @return whether they were deleted
	 * @throws TokenStoreException if the store cannot be written
	 */
	boolean delete(AuthorizationKey key, long version);

}
