package io.github.loftyspring.sandbox.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import io.github.loftyspring.sandbox.error.ErrorShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link FaultFilter}.
 */
class FaultTests {

	private LoftySandbox sandbox;

	private TestClient client;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start();
		this.client = TestClient.withApiKey(this.sandbox);
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenFaultMatchesThenAnswersItThatOften() throws IOException {
		this.sandbox.control().fault(Fault.status(502).body(ErrorShape.HTML).times(2).method("GET").path("/v1.0/me"));
		assertThat(this.client.get("/v1.0/leads?limit=1").status()).isEqualTo(200);
		assertThat(this.client.get("/v1.0/me").status()).isEqualTo(502);
		assertThat(this.client.get("/v1.0/me").header("Content-Type")).startsWith("text/html");
		assertThat(this.client.get("/v1.0/me").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(ErrorShape.class)
	void whenShapeIsGivenThenBodyHasIt(ErrorShape shape) throws IOException {
		this.sandbox.control().fault(Fault.status(500).body(shape).error(20005, "Internal error"));
		TestClient.Answer answer = this.client.get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(500);
		switch (shape) {
			case CODE -> assertThat(answer.body()).isEqualTo("{\"code\":20005,\"message\":\"Internal error\"}");
			case BUSINESS -> assertThat(answer.body())
				.isEqualTo("{\"message\":\"BaseApplicationException:errorCode=20005,errorMsg=Internal error\"}");
			case MESSAGE -> assertThat(answer.body()).isEqualTo("{\"message\":\"Internal error\"}");
			case STATUS -> assertThat(answer.json().path("status").path("code").asInt()).isEqualTo(20005);
			case PROBLEM -> assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			case OAUTH2 -> assertThat(answer.json().path("error").isString()).isTrue();
			case JSON_STRING -> assertThat(answer.body()).isEqualTo("\"Internal error\"");
			case TEXT -> assertThat(answer.body()).isEqualTo("Internal error");
			case HTML -> assertThat(answer.body()).startsWith("<html>");
			case EMPTY -> assertThat(answer.body()).isEmpty();
		}
	}

	@Test
	void whenFaultComesBeforeHandlingThenNothingIsCounted() throws IOException {
		this.sandbox.control().fault(Fault.status(503));
		assertThat(this.client.post("/v1.0/leads", "{\"firstName\":\"Lou\"}").header("X-RateLimit-Limit")).isNull();
		assertThat(total()).isEqualTo(20_000);
	}

	@Test
	void whenFaultComesOnceHandledThenLeadExistsAndQuotaIsUsed() throws IOException {
		this.sandbox.control().fault(Fault.status(504).body(ErrorShape.EMPTY).onceHandled());
		TestClient.Answer answer = this.client.post("/v1.0/leads", "{\"firstName\":\"Lou\"}");
		assertThat(answer.status()).isEqualTo(504);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("99");
		assertThat(total()).isEqualTo(20_001);
	}

	@Test
	void whenConnectionIsClosedThenThereIsNoAnswer() throws IOException {
		this.sandbox.control().fault(Fault.connectionReset().method("POST"));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.client.post("/v1.0/leads", "{\"firstName\":\"Lou\"}"));
		assertThat(total()).isEqualTo(20_000);
		this.sandbox.control().fault(Fault.connectionReset().method("POST").onceHandled());
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.client.post("/v1.0/leads", "{\"firstName\":\"Lou\"}"));
		assertThat(total()).isEqualTo(20_001);
	}

	@Test
	void whenJsonIsCutThenItCannotBeRead() throws IOException {
		this.sandbox.control().fault(Fault.malformedJson());
		TestClient.Answer answer = this.client.get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("99");
		assertThatExceptionOfType(JacksonException.class).isThrownBy(answer::json);
	}

	@Test
	void whenAnswerIsSlowThenItComesLate() throws IOException {
		this.sandbox.control().fault(Fault.slow(Duration.ofMillis(300)));
		Instant before = Instant.now();
		assertThat(this.client.get("/v1.0/me").status()).isEqualTo(200);
		assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	@Test
	void whenThereIsLatencyThenEveryAnswerIsLate() throws IOException {
		this.sandbox.control().latency(Duration.ofMillis(100), Duration.ofMillis(150));
		Instant before = Instant.now();
		this.client.get("/v1.0/me");
		this.client.get("/v1.0/me");
		assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(200));
	}

	@Test
	void whenTokenEndpointFailsThenWithoutOAuth2Body() throws IOException {
		this.sandbox.control()
			.fault(Fault.status(429).body(ErrorShape.EMPTY).header("Retry-After", "3").path("/oauth/token"));
		TestClient.Answer answer = this.client.post("/oauth/token", "{}");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.header("Retry-After")).isEqualTo("3");
		assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(1);
	}

	@Test
	void whenFaultsAreClearedThenNothingFails() throws IOException {
		this.sandbox.control().fault(Fault.status(500).times(9)).clearFaults();
		assertThat(this.client.get("/v1.0/me").status()).isEqualTo(200);
	}

	@Test
	void whenTimesIsNotPositiveThenRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(500).times(0))
			.withMessage("'times' must be positive");
	}

	private int total() throws IOException {
		return this.client.get("/v1.0/leads?limit=1").json().path("_metadata").path("total").asInt();
	}

}
