package io.github.loftyspring.sandbox.quota;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.SandboxOptions;
import io.github.loftyspring.sandbox.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QuotaFilter} and {@link Quota}.
 */
class QuotaTests {

	private static final Instant NOW = Instant.parse("2026-05-01T10:00:42.300Z");

	private LoftySandbox sandbox = LoftySandbox.start(QuotaTests::at);

	private TestClient client = TestClient.withApiKey(this.sandbox);

	private static void at(SandboxOptions options) {
		options.clock(() -> NOW).limit(3).aiLimit(2);
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenQuotaIsLeftThenHeadersTellIt() throws IOException {
		TestClient.Answer answer = this.client.get("/v1.0/me");
		assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("3");
		assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("2");
		assertThat(answer.header("X-RateLimit-Reset"))
			.isEqualTo(Long.toString(Instant.parse("2026-05-01T10:01:00Z").getEpochSecond()));
	}

	@Test
	void whenErrorIsAnsweredThenItCountsToo() throws IOException {
		assertThat(this.client.get("/v1.0/leads/1").header("X-RateLimit-Remaining")).isEqualTo("2");
		assertThat(this.client.get("/v1.0/nope").header("X-RateLimit-Remaining")).isEqualTo("1");
	}

	@Test
	void whenQuotaIsUsedUpThenTooManyRequestsWithoutCode() throws IOException {
		use(3);
		TestClient.Answer answer = this.client.get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
		assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(answer.header("Retry-After")).isNull();
		assertThat(this.sandbox.statistics().throttledRequests()).isEqualTo(1);
	}

	@Test
	void whenRetryAfterIsOnThenTellsSecondsLeft() throws IOException {
		this.sandbox.control().retryAfter(true).limit(0);
		assertThat(this.client.get("/v1.0/me").header("Retry-After")).isEqualTo("18");
	}

	@Test
	void whenNextWindowBeginsThenQuotaIsFull() throws IOException {
		use(4);
		this.sandbox.control().advanceClock(Duration.ofSeconds(18));
		assertThat(this.client.get("/v1.0/me").header("X-RateLimit-Remaining")).isEqualTo("2");
		assertThat(this.sandbox.statistics().windows()).containsExactly(
				new WindowCount("key:ada", false, Instant.parse("2026-05-01T10:00:00Z"), 3, 1),
				new WindowCount("key:ada", false, Instant.parse("2026-05-01T10:01:00Z"), 1, 0));
		assertThat(this.sandbox.statistics().acceptedRequests()).isEqualTo(4);
		assertThat(this.sandbox.statistics().mostAcceptedInOneWindow()).isEqualTo(3);
	}

	@Test
	void whenWindowsHaveAnOffsetThenTheyStartThere() throws IOException {
		this.sandbox.control().windowOffset(Duration.ofSeconds(45));
		this.client.get("/v1.0/me");
		assertThat(this.sandbox.statistics().windows().get(0).start()).isEqualTo(Instant.parse("2026-05-01T09:59:45Z"));
	}

	@Test
	void whenWindowsStartAtFirstRequestThenTheyDo() throws IOException {
		this.sandbox.control().windowsStartAtFirstRequest(true).resetFormat(ResetFormat.SECONDS_LEFT);
		assertThat(this.client.get("/v1.0/me").header("X-RateLimit-Reset")).isEqualTo("60");
		assertThat(this.sandbox.statistics().windows().get(0).start()).isEqualTo(NOW);
	}

	@Test
	void whenResetFormatChangesThenHeaderDoes() throws IOException {
		this.sandbox.control().limit(100);
		assertThat(reset(ResetFormat.EPOCH_MILLIS))
			.isEqualTo(Long.toString(Instant.parse("2026-05-01T10:01:00Z").toEpochMilli()));
		assertThat(reset(ResetFormat.SECONDS_LEFT)).isEqualTo("18");
		assertThat(reset(ResetFormat.MILLIS_LEFT)).isEqualTo("17700");
		assertThat(reset(ResetFormat.NONE)).isNull();
	}

	@Test
	void whenHeadersAreOffThenThereAreNone() throws IOException {
		this.sandbox.control().rateLimitHeaders(false);
		assertThat(this.client.get("/v1.0/me").response().headers().map().keySet())
			.noneMatch((name) -> name.toLowerCase(Locale.ROOT).startsWith("x-ratelimit"));
	}

	@Test
	void whenLimitChangesThenItAppliesInThePresentWindow() throws IOException {
		use(2);
		this.sandbox.control().limit(2);
		assertThat(this.client.get("/v1.0/me").status()).isEqualTo(429);
	}

	@Test
	void whenLimitChangesSilentlyThenHeadersGoOnAsBefore() throws IOException {
		this.sandbox.control().silentLimit(1);
		assertThat(this.client.get("/v1.0/me").header("X-RateLimit-Remaining")).isEqualTo("2");
		TestClient.Answer answer = this.client.get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("3");
	}

	@Test
	void whenOperationIsAiThenLowerLimitAppliesAndBothCount() throws IOException {
		TestClient.Answer first = this.client.get("/v2.0/ai/lead-analysis");
		assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
		assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
		this.client.get("/v2.0/ai/lead-analysis");
		TestClient.Answer refused = this.client.get("/v2.0/ai/lead-analysis");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("X-RateLimit-Limit")).isEqualTo("2");
		assertThat(this.client.get("/v1.0/me").header("X-RateLimit-Remaining")).isEqualTo("0");
	}

	@Test
	void whenApplicationsDifferThenEachHasItsQuota() throws IOException {
		use(3);
		String token = TestClient.anonymous(this.sandbox)
			.form("/oauth/token",
					Map.of("grant_type", "client_credentials", "client_id", this.sandbox.clientId(), "client_secret",
							this.sandbox.clientSecret(), "customer_key", this.sandbox.customerKey()))
			.json()
			.path("access_token")
			.asString();
		assertThat(TestClient.withToken(this.sandbox, token).get("/v1.0/me").header("X-RateLimit-Remaining"))
			.isEqualTo("2");
	}

	private @Nullable String reset(ResetFormat format) throws IOException {
		this.sandbox.control().resetFormat(format);
		return this.client.get("/v1.0/me").header("X-RateLimit-Reset");
	}

	private void use(int requests) throws IOException {
		for (int i = 0; i < requests; i++) {
			this.client.get("/v1.0/me");
		}
	}

}
