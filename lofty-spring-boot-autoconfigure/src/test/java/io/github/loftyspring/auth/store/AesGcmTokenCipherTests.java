package io.github.loftyspring.auth.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AesGcmTokenCipher}, {@link PlainTokenCipher} and
 * {@link EncryptionKey}.
 */
class AesGcmTokenCipherTests {

	private static final AuthorizationKey ADA = new AuthorizationKey("lofty", "ada");

	private static final byte[] TOKENS = "eyJaccess eyJrefresh".getBytes(StandardCharsets.UTF_8);

	private final EncryptionKey first = key(1, 32);

	private final EncryptionKey second = key(2, 32);

	private final AesGcmTokenCipher cipher = new AesGcmTokenCipher(this.first, List.of());

	@ParameterizedTest
	@ValueSource(ints = { 16, 24, 32 })
	void whenTheKeyHasALengthOfAesThenItEncryptsAndDecrypts(int bytes) {
		AesGcmTokenCipher ofLength = new AesGcmTokenCipher(key(7, bytes), List.of());
		assertThat(ofLength.decrypt(ADA, ofLength.encrypt(ADA, TOKENS))).isEqualTo(TOKENS);
	}

	@Test
	void whenTheSameIsEncryptedTwiceThenTheTextDiffersAndShowsTheKeysIdAndNothingElse() {
		String text = this.cipher.encrypt(ADA, TOKENS);
		assertThat(text).startsWith("gcm1." + this.first.id() + ".").isNotEqualTo(this.cipher.encrypt(ADA, TOKENS));
		byte[] encrypted = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
		assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("eyJ");
	}

	@Test
	void whenTheKeyWasChangedThenTheEarlierOneDecryptsAndTheCurrentOneEncrypts() {
		String text = this.cipher.encrypt(ADA, TOKENS);
		AesGcmTokenCipher rotated = new AesGcmTokenCipher(this.second, List.of(key(3, 16), this.first));
		assertThat(rotated.decrypt(ADA, text)).isEqualTo(TOKENS);
		assertThat(rotated.encrypt(ADA, TOKENS)).startsWith("gcm1." + this.second.id() + ".");
	}

	@Test
	void whenTheKeyIsNoLongerListedThenTheMessageNamesItsIdAndTheFix() {
		String text = this.cipher.encrypt(ADA, TOKENS);
		AesGcmTokenCipher other = new AesGcmTokenCipher(this.second, List.of());
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> other.decrypt(ADA, text))
			.withMessage(
					"The tokens of user 'ada' cannot be decrypted: the key '%s' that encrypted them is none of [%s]; "
						.formatted(this.first.id(), this.second.id()) + "add it to lofty.oauth2.token-decryption-keys");
	}

	@Test
	void whenTheTextIsPutIntoTheRowOfAnotherUserOrRegistrationThenItIsRefused() {
		String text = this.cipher.encrypt(ADA, TOKENS);
		for (AuthorizationKey other : List.of(new AuthorizationKey("lofty", "grace"),
				new AuthorizationKey("other", "ada"), new AuthorizationKey("loft", "yada"))) {
			assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> this.cipher.decrypt(other, text))
				.withMessage("The tokens of user '%s' cannot be decrypted: ".formatted(other.principalName())
						+ "they were changed in the store, or belong to another user");
		}
	}

	@Test
	void whenAnyPartOfTheTextIsChangedThenItIsRefused() {
		String text = this.cipher.encrypt(ADA, TOKENS);
		for (int i = 0; i < text.length(); i++) {
			char changed = (text.charAt(i) == 'A') ? 'B' : 'A';
			String broken = text.substring(0, i) + changed + text.substring(i + 1);
			if (i < text.length() - 1) {
				assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> this.cipher.decrypt(ADA, broken));
			}
		}
		for (String broken : List.of("", ".", "gcm1", "gcm1..", "gcm1." + this.first.id() + ".", text + "A",
				text.substring(0, text.length() - 4))) {
			assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> this.cipher.decrypt(ADA, broken));
		}
	}

	@Test
	void whenTheStoreHoldsPlainTextThenItIsRefused() {
		String plain = new PlainTokenCipher().encrypt(ADA, TOKENS);
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> this.cipher.decrypt(ADA, plain))
			.withMessage("The tokens of user 'ada' cannot be decrypted: they are not encrypted, or not by AES-GCM; "
					+ "the user can connect again");
	}

	@Test
	void whenEncryptionIsOffThenWhatWasEncryptedIsRefused() {
		PlainTokenCipher plain = new PlainTokenCipher();
		assertThat(plain.decrypt(ADA, plain.encrypt(ADA, TOKENS))).isEqualTo(TOKENS);
		assertThatExceptionOfType(TokenStoreException.class)
			.isThrownBy(() -> plain.decrypt(ADA, this.cipher.encrypt(ADA, TOKENS)))
			.withMessage("The tokens of user 'ada' cannot be read: they are encrypted; "
					+ "set lofty.oauth2.token-encryption-key");
	}

	@Test
	void whenTheKeyIsNotOneOfAesThenTheMessageSaysWhyAndDoesNotShowIt() {
		String shortKey = Base64.getEncoder().encodeToString("hush-hush".getBytes(StandardCharsets.UTF_8));
		assertThatIllegalArgumentException().isThrownBy(() -> EncryptionKey.of(shortKey))
			.withMessage("it has 9 bytes instead of 16, 24 or 32");
		assertThatIllegalArgumentException().isThrownBy(() -> EncryptionKey.of("hush, not base64"))
			.withMessage("it is not Base64")
			.withNoCause();
	}

	@Test
	void toStringShowsIdsOnly() {
		String secret = Base64.getEncoder().encodeToString(bytes(1, 32));
		assertThat(this.first).hasToString("EncryptionKey[id=" + this.first.id() + "]");
		assertThat(this.cipher).hasToString("AesGcmTokenCipher[keys=[" + this.first.id() + "]]");
		assertThat(this.first.id()).matches("[0-9a-f]{8}").isEqualTo(key(1, 32).id()).isNotEqualTo(this.second.id());
		assertThat(secret).doesNotContain(this.first.id());
	}

	private static EncryptionKey key(int fill, int length) {
		return EncryptionKey.of(Base64.getEncoder().encodeToString(bytes(fill, length)));
	}

	private static byte[] bytes(int fill, int length) {
		byte[] bytes = new byte[length];
		Arrays.fill(bytes, (byte) fill);
		return bytes;
	}

}
