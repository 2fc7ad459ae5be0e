package io.github.loftyspring.sandbox.ai;

import java.io.IOException;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AiController}.
 */
class AiTests {

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
	void whenAnalysisIsOrderedThenItIsListed() throws IOException {
		assertThat(this.client.post("/v2.0/ai/lead-analysis", "{\"leadIds\":[1,2]}").json().path("code").asInt())
			.isZero();
		JsonNode list = this.client.get("/v2.0/ai/lead-analysis?pageNum=1&pageSize=5").json();
		assertThat(list.path("data").path("total").asInt()).isEqualTo(1);
	}

	@Test
	void whenThereIsNoLeadThenInvalidParameter() throws IOException {
		assertThat(this.client.post("/v2.0/ai/lead-analysis", "{\"leadIds\":[]}").status()).isEqualTo(400);
	}

	@Test
	void whenSummaryIsOrderedThenSuccess() throws IOException {
		long leadId = this.client.get("/v1.0/leads?limit=1").json().path("leads").path(0).path("leadId").asLong();
		TestClient.Answer answer = this.client.post("/v2.0/ai/call-summary/generate",
				"{\"callRecordId\":1,\"leadId\":" + leadId + "}");
		assertThat(answer.json().path("message").asString()).isEqualTo("success");
		assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("20");
	}

}
