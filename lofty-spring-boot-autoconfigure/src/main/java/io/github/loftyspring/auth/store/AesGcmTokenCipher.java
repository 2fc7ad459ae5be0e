package io.github.loftyspring.auth.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Encrypts tokens by AES-GCM. The text names the key, so that keys can be changed: what
 * an earlier key encrypted is read, and encrypted with the current one when it is next
 * written.
 *
 * @since 0.1.0
 */
public final class AesGcmTokenCipher implements TokenCipher {

	private static final String ALGORITHM = "AES/GCM/NoPadding";

	private static final String FORMAT = "gcm1";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom random = new SecureRandom();

	private final EncryptionKey current;

	private final Map<String, EncryptionKey> keys = new LinkedHashMap<>();

	/**
	 * Creates the cipher.
	 * @param current encrypts and decrypts
	 * @param earlier decrypt
	 */
	public AesGcmTokenCipher(EncryptionKey current, List<EncryptionKey> earlier) {
		Assert.notNull(current, "'current' must not be null");
		Assert.notNull(earlier, "'earlier' must not be null");
		this.current = current;
		earlier.forEach((key) -> this.keys.put(key.id(), key));
		this.keys.put(current.id(), current);
	}

	@Override
	public String encrypt(AuthorizationKey key, byte[] tokens) {
		byte[] nonce = new byte[NONCE_BYTES];
		random.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, this.current, nonce, key).doFinal(tokens);
			byte[] all = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
			return FORMAT + "." + this.current.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JVM has " + ALGORITHM, ex);
		}
	}

	@Override
	public byte[] decrypt(AuthorizationKey key, String text) {
		String[] parts = text.split("\\.", -1);
		if (parts.length != 3 || !parts[0].equals(FORMAT)) {
			throw failure(key, "they are not encrypted, or not by AES-GCM; the user can connect again", null);
		}
		EncryptionKey used = this.keys.get(parts[1]);
		if (used == null) {
			throw failure(key, "the key '" + parts[1] + "' that encrypted them is none of " + this.keys.keySet()
					+ "; add it to lofty.oauth2.token-decryption-keys", null);
		}
		try {
			byte[] all = Base64.getUrlDecoder().decode(parts[2]);
			Assert.isTrue(all.length > NONCE_BYTES, "too short");
			return cipher(Cipher.DECRYPT_MODE, used, all, key).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw failure(key, "they were changed in the store, or belong to another user", ex);
		}
	}

	private static Cipher cipher(int mode, EncryptionKey encryptionKey, byte[] startsWithNonce, AuthorizationKey key)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(ALGORITHM);
		cipher.init(mode, encryptionKey.key(), new GCMParameterSpec(TAG_BITS, startsWithNonce, 0, NONCE_BYTES));
		cipher.updateAAD(owner(key));
		return cipher;
	}

	private static byte[] owner(AuthorizationKey key) {
		String owner = key.registrationId().length() + ":" + key.registrationId() + key.principalName();
		return owner.getBytes(StandardCharsets.UTF_8);
	}

	private static TokenStoreException failure(AuthorizationKey key, String reason, @Nullable Exception cause) {
		return new TokenStoreException(
				"The tokens of user '%s' cannot be decrypted: %s".formatted(key.principalName(), reason), cause);
	}

	@Override
	public String toString() {
		return "AesGcmTokenCipher[keys=" + this.keys.keySet() + "]";
	}

}
