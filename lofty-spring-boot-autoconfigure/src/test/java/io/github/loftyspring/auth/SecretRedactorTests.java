package io.github.loftyspring.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SecretRedactor}.
 */
class SecretRedactorTests {

	private final SecretRedactor redactor = new SecretRedactor("app", "p+ss/w&rd", "customer-0815");

	@Test
	void whenTextHoldsTheSecretsThenTheyAreOut() {
		assertThat(this.redactor.redact("secret p+ss/w&rd, p%2Bss%2Fw%26rd, p+ss/w&amp;rd and key customer-0815"))
			.isEqualTo("secret ******, ******, ****** and key ******");
	}

	@Test
	void whenTextHoldsTheBasicHeaderThenItIsOut() {
		String pair = Base64.getEncoder().encodeToString("app:p+ss/w&rd".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(this.redactor.redact("sent Authorization: Basic " + pair)).doesNotContain(pair);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "key eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln_- is expired | key ****** is expired",
					"{\"access_token\":\"opaque\",\"a\":1} | {\"access_token\":\"******\",\"a\":1}",
					"{\\\"refresh_token\\\": \\\"opaque\\\"} | {\\\"refresh_token\\\": \\\"******\\\"}",
					"grant_type=x&client_secret=other&scope=y | grant_type=x&client_secret=******&scope=y",
					"unknown Bearer abcdefghij | unknown Bearer ******",
					"Authorization: token abcdefghij | Authorization: token ******" })
	void whenTextHoldsWhatLooksLikeATokenThenItIsOut(String text, String redacted) {
		assertThat(this.redactor.redact(text)).isEqualTo(redacted);
	}

	@Test
	void whenTextHoldsNoSecretThenItStaysAsItIs() {
		assertThat(this.redactor.redact("Client app: access_token missing, use a Bearer token"))
			.isEqualTo("Client app: access_token missing, use a Bearer token");
	}

}
