package io.github.loftyspring.auth.store;

/**
 * Turns tokens into what may lie in a store, and back.
 *
 * @since 0.1.0
 */
public interface TokenCipher {

	/**
	 * Encrypts.
	 * @param key whose tokens they are; the text is of use for this one only
	 * @param tokens the tokens' bytes
	 * @return text of letters, digits, {@code '-'}, {@code '_'} and {@code '.'}
	 */
	String encrypt(AuthorizationKey key, byte[] tokens);

	/**
	 * Decrypts.
	 * @param key whose tokens they are
	 * @param text what {@link #encrypt} returned
	 * @return the tokens' bytes
	 * @throws TokenStoreException if the text was changed, belongs to another user, or
	 * its key is not known
	 */
	byte[] decrypt(AuthorizationKey key, String text);

}
