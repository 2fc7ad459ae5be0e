package io.github.loftyspring.auth.store;

import java.util.Base64;

/**
 * Encrypts nothing: whoever reads the store can use the tokens. For stores that are
 * encrypted themselves.
 *
 * @since 0.1.0
 */
public final class PlainTokenCipher implements TokenCipher {

	private static final String FORMAT = "plain.";

	/**
	 * Creates the cipher.
	 */
	public PlainTokenCipher() {
	}

	@Override
	public String encrypt(AuthorizationKey key, byte[] tokens) {
		return FORMAT + Base64.getUrlEncoder().withoutPadding().encodeToString(tokens);
	}

	@Override
	public byte[] decrypt(AuthorizationKey key, String text) {
		if (!text.startsWith(FORMAT)) {
			throw new TokenStoreException(
					"The tokens of user '%s' cannot be read: they are encrypted; set lofty.oauth2.token-encryption-key"
						.formatted(key.principalName()),
					null);
		}
		return Base64.getUrlDecoder().decode(text.substring(FORMAT.length()));
	}

}
