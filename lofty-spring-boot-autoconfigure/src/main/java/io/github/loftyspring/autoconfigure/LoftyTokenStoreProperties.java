package io.github.loftyspring.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.auth.store.EncryptionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the store for the tokens of users who connected a Lofty account.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("lofty.oauth2")
public class LoftyTokenStoreProperties implements InitializingBean {

	private static final String KEY = "lofty.oauth2.token-encryption-key";

	private static final String EARLIER_KEYS = "lofty.oauth2.token-decryption-keys";

	private static final String ENCRYPTION = "lofty.oauth2.token-encryption";

	private static final String NEW_KEY = "Set it to the output of 'openssl rand -base64 32'";

	/**
	 * Where the tokens of users who connected a Lofty account are kept.
	 */
	private Store tokenStore = Store.MEMORY;

	/**
	 * Encryption of tokens in a database.
	 */
	private Encryption tokenEncryption = Encryption.AES_GCM;

	/**
	 * Key that encrypts tokens in a database: 32 (or 16 or 24) random bytes in Base64.
	 */
	private @Nullable String tokenEncryptionKey;

	/**
	 * Earlier keys, which decrypt what they encrypted.
	 */
	private List<String> tokenDecryptionKeys = new ArrayList<>();

	public Store getTokenStore() {
		return this.tokenStore;
	}

	public void setTokenStore(Store tokenStore) {
		this.tokenStore = tokenStore;
	}

	public Encryption getTokenEncryption() {
		return this.tokenEncryption;
	}

	public void setTokenEncryption(Encryption tokenEncryption) {
		this.tokenEncryption = tokenEncryption;
	}

	public @Nullable String getTokenEncryptionKey() {
		return this.tokenEncryptionKey;
	}

	public void setTokenEncryptionKey(@Nullable String tokenEncryptionKey) {
		this.tokenEncryptionKey = tokenEncryptionKey;
	}

	public List<String> getTokenDecryptionKeys() {
		return this.tokenDecryptionKeys;
	}

	public void setTokenDecryptionKeys(List<String> tokenDecryptionKeys) {
		this.tokenDecryptionKeys = tokenDecryptionKeys;
	}

	@Override
	public void afterPropertiesSet() {
		EncryptionKey key = encryptionKey();
		boolean earlier = !decryptionKeys().isEmpty();
		if (this.tokenEncryption == Encryption.NONE && (key != null || earlier)) {
			throw new InvalidLoftyPropertyException(ENCRYPTION, "it is 'none', and there is a key",
					"Remove it to encrypt, or remove %s and %s.".formatted(KEY, EARLIER_KEYS));
		}
		if (key == null && earlier) {
			throw new InvalidLoftyPropertyException(EARLIER_KEYS, "there are earlier keys and no current one",
					"Set %s.".formatted(KEY));
		}
		if (key == null && this.tokenStore == Store.JDBC && this.tokenEncryption == Encryption.AES_GCM) {
			throw new InvalidLoftyPropertyException(KEY,
					"it is not set, and tokens in a database are encrypted (lofty.oauth2.token-store=jdbc)",
					NEW_KEY + ", kept where the database's dumps are not, or set " + ENCRYPTION
							+ "=none if the database is encrypted itself.");
		}
	}

	@Nullable EncryptionKey encryptionKey() {
		return (this.tokenEncryptionKey != null) ? key(KEY, this.tokenEncryptionKey) : null;
	}

	List<EncryptionKey> decryptionKeys() {
		List<EncryptionKey> keys = new ArrayList<>();
		for (int i = 0; i < this.tokenDecryptionKeys.size(); i++) {
			keys.add(key(EARLIER_KEYS + "[" + i + "]", this.tokenDecryptionKeys.get(i)));
		}
		return keys;
	}

	private static EncryptionKey key(String property, String base64) {
		try {
			return EncryptionKey.of(base64);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidLoftyPropertyException(property, String.valueOf(ex.getMessage()),
					property.equals(KEY) ? NEW_KEY + "." : "Set it to a key that was in use, or remove it.");
		}
	}

	/**
	 * Stores for tokens.
	 */
	public enum Store {

		/**
		 * Memory of this instance: users connect again when it was restarted.
		 */
		MEMORY,

		/**
		 * Table in the application's database, for any number of instances.
		 */
		JDBC

	}

	/**
	 * Kinds of encryption.
	 */
	public enum Encryption {

		/**
		 * AES-GCM with the key that is set.
		 */
		AES_GCM,

		/**
		 * No encryption: whoever reads the database can use the tokens.
		 */
		NONE

	}

}
