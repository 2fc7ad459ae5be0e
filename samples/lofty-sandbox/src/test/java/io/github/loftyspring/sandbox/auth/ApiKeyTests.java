package io.github.loftyspring.sandbox.auth;

import java.io.IOException;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApiAuthenticationFilter} with API keys.
 */
class ApiKeyTests {

	private LoftySandbox sandbox;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start();
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenKeyHasSchemeTokenThenItsUserIsAnswered() throws IOException {
		Account grace = this.sandbox.account("grace");
		TestClient.Answer answer = new TestClient(this.sandbox.baseUrl(), "token " + grace.apiKey()).get("/v1.0/me");
		assertThat(answer.json().path("memberUserId").asLong()).isEqualTo(grace.userId());
		assertThat(grace.apiKey()).startsWith("eyJ");
	}

	@Test
	void whenKeyHasSchemeBearerThenUserDoesNotExist() throws IOException {
		TestClient.Answer answer = TestClient.withToken(this.sandbox, this.sandbox.apiKey()).get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("code").asInt()).isEqualTo(200058);
	}

	@Test
	void whenThereIsNoCredentialThenUnauthorizedWithoutQuota() throws IOException {
		TestClient.Answer answer = TestClient.anonymous(this.sandbox).get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("code").asInt()).isEqualTo(20004);
		assertThat(answer.header("X-RateLimit-Limit")).isNull();
	}

	@Test
	void whenKeyIsRevokedThenUnauthorized() throws IOException {
		this.sandbox.control().revokeApiKey("ada");
		assertThat(TestClient.withApiKey(this.sandbox).get("/v1.0/me").status()).isEqualTo(401);
	}

	@Test
	void whenPrintedThenAccountHidesItsKey() {
		assertThat(this.sandbox.account("ada").toString()).doesNotContain(this.sandbox.apiKey());
	}

}
