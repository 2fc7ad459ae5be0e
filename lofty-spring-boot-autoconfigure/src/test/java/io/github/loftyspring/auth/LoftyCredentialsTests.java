package io.github.loftyspring.auth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LoftyCredentials}.
 */
class LoftyCredentialsTests {

	@Test
	void toStringShowsNoSecret() {
		assertThat(LoftyCredentials.apiKey("eyJkey").toString()).doesNotContain("eyJkey").contains("******");
		assertThat(LoftyCredentials.clientCredentials("app", "hush", "eyJkey").toString()).contains("app")
			.doesNotContain("hush")
			.doesNotContain("eyJkey");
		assertThat(LoftyCredentials.accessToken("opaque").toString()).doesNotContain("opaque").contains("******");
	}

	@Test
	void whenValuesAreTheSameThenCredentialsAreEqual() {
		assertThat(LoftyCredentials.apiKey("eyJkey")).isEqualTo(LoftyCredentials.apiKey("eyJkey"))
			.hasSameHashCodeAs(LoftyCredentials.apiKey("eyJkey"))
			.isNotEqualTo(LoftyCredentials.apiKey("eyJother"));
		assertThat(LoftyCredentials.clientCredentials("app", "hush", "eyJkey"))
			.isEqualTo(LoftyCredentials.clientCredentials("app", "hush", "eyJkey"))
			.isNotEqualTo(LoftyCredentials.clientCredentials("app", "hush", "eyJother"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t\n" })
	void whenAValueIsBlankThenItIsNamed(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.apiKey(blank))
			.withMessage("'apiKey' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.accessToken(blank))
			.withMessage("'accessToken' must not be empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LoftyCredentials.clientCredentials(blank, "hush", "eyJkey"))
			.withMessage("'clientId' must not be empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LoftyCredentials.clientCredentials("app", blank, "eyJkey"))
			.withMessage("'clientSecret' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.clientCredentials("app", "hush", blank))
			.withMessage("'customerKey' must not be empty");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAValueIsNullThenItIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.apiKey(null))
			.withMessage("'apiKey' must not be empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "token eyJkey", "eyJkey\n", " eyJkey", "eyJ\tkey" })
	void whenAKeyHoldsBlanksThenItIsRefusedWithoutBeingShown(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.apiKey(key))
			.withMessageStartingWith("'apiKey' must not contain blanks or line breaks")
			.withMessageContaining("without a word such as 'token' or 'Bearer'")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("eyJ"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "eyJ\u0000key", "eyJ\u007fkey", "eyJk\u00e9y", "eyJkey\u200b" })
	void whenAKeyHoldsCharactersThatAHeaderCannotCarryThenItIsRefusedWithoutBeingShown(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> LoftyCredentials.clientCredentials("app", "hush", key))
			.withMessageStartingWith("'customerKey' must consist of printable ASCII characters")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("eyJ"));
	}

}
