package io.github.loftyspring.sandbox;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftySandboxApplication}.
 */
class LoftySandboxApplicationTests {

	private static ConfigurableApplicationContext context;

	private static LoftySandbox sandbox;

	private static TestClient client;

	@BeforeAll
	static void start() {
		SpringApplication application = new SpringApplication(LoftySandboxApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		context = application.run("--spring.config.name=lofty-sandbox", "--lofty.sandbox.port=0",
				"--lofty.sandbox.limit=7", "--lofty.sandbox.window=1h", "--lofty.sandbox.reset-format=millis-left",
				"--lofty.sandbox.accounts=mia,noa");
		sandbox = context.getBean(LoftySandbox.class);
		client = TestClient.anonymous(sandbox);
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void whenStartedByPropertiesThenTheyApply() throws IOException {
		TestClient.Answer answer = new TestClient(sandbox.baseUrl(), "token " + sandbox.account("noa").apiKey())
			.get("/v1.0/me");
		assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("7");
		assertThat(answer.json().path("email").asString()).isEqualTo("noa@example.com");
	}

	@Test
	void whenAskedThenTellsCredentials() throws IOException {
		assertThat(client.get("/sandbox/credentials").json().path("apiKeys").path("mia").asString())
			.isEqualTo(sandbox.apiKey());
	}

	@Test
	void whenFaultIsPostedThenNextRequestFails() throws IOException {
		TestClient.Answer posted = client.post("/sandbox/faults", """
				{"status":503,"shape":"HTML","path":"/v1.0/tasks","method":"GET","headers":{"Retry-After":"2"}}""");
		assertThat(posted.status()).isEqualTo(200);
		TestClient.Answer answer = TestClient.withApiKey(sandbox).get("/v1.0/tasks?leadId=1");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.header("Retry-After")).isEqualTo("2");
	}

	@Test
	void whenSettingsArePostedThenTheyApply() throws IOException {
		client.post("/sandbox/settings", """
				{"aiLimit":3,"tokenLife":"PT5M","tokenAnswer":["NO_SCOPE"]}""");
		assertThat(TestClient.withApiKey(sandbox).get("/v2.0/ai/lead-analysis").header("X-RateLimit-Limit"))
			.isEqualTo("3");
	}

	@Test
	void whenSettingIsImpossibleThenRefuses() throws IOException {
		TestClient.Answer answer = client.post("/sandbox/settings", "{\"limit\":-1}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).isEqualTo("'limit' must not be negative");
	}

	@Test
	void whenAskedThenTellsStatistics() throws IOException {
		TestClient.withApiKey(sandbox).get("/v1.0/me");
		assertThat(client.get("/sandbox/statistics").json().path("apiRequests").asInt()).isPositive();
	}

}
