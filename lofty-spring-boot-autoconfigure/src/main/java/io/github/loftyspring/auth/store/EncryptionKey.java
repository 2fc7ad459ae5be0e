package io.github.loftyspring.auth.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.util.Assert;

/**
 * An AES key, told from others by an id that is derived from it and does not give it
 * away.
 *
 * @since 0.1.0
 */
public final class EncryptionKey {

	private static final Set<Integer> LENGTHS = Set.of(16, 24, 32);

	private final SecretKey key;

	private final String id;

	private EncryptionKey(byte[] bytes) {
		this.key = new SecretKeySpec(bytes, "AES");
		this.id = id(bytes);
	}

	/**
	 * Reads a key.
	 * @param base64 16, 24 or 32 bytes in Base64
	 * @return the key
	 * @throws IllegalArgumentException if the text is not Base64, or its length is none
	 * of these; the message does not show it
	 */
	public static EncryptionKey of(String base64) {
		byte[] bytes = decode(base64);
		Assert.isTrue(LENGTHS.contains(bytes.length),
				() -> "it has " + bytes.length + " bytes instead of 16, 24 or 32");
		return new EncryptionKey(bytes);
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			// Without the cause, whose message shows a character.
			throw new IllegalArgumentException("it is not Base64");
		}
	}

	private static String id(byte[] bytes) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(bytes, mac.getAlgorithm()));
			byte[] digest = mac.doFinal("lofty token encryption key id".getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 4);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JVM has HmacSHA256", ex);
		}
	}

	/**
	 * Returns the id.
	 * @return eight hexadecimal digits
	 */
	public String id() {
		return this.id;
	}

	SecretKey key() {
		return this.key;
	}

	@Override
	public String toString() {
		return "EncryptionKey[id=" + this.id + "]";
	}

}
