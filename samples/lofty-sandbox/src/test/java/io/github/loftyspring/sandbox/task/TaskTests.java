package io.github.loftyspring.sandbox.task;

import java.io.IOException;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TaskController}.
 */
class TaskTests {

	private LoftySandbox sandbox;

	private TestClient client;

	private long leadId;

	@BeforeEach
	void start() throws IOException {
		this.sandbox = LoftySandbox.start();
		this.client = TestClient.withApiKey(this.sandbox);
		this.leadId = this.client.get("/v1.0/leads?limit=1").json().path("leads").path(0).path("leadId").asLong();
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenCreatedThenReadFinishedAndDeleted() throws IOException {
		long taskId = this.client.post("/v1.0/tasks", task("1508580010000")).json().path("taskId").asLong();
		JsonNode task = this.client.get("/v1.0/tasks?leadId=" + this.leadId).json().path("taskList").path(0);
		assertThat(task.path("deadline").asString()).isEqualTo("2017-10-21 10:00:10");
		assertThat(task.path("overdueFlag").asBoolean()).isTrue();
		assertThat(task.path("finishTime").asString()).isEmpty();
		assertThat(this.client.put("/v1.0/tasks/" + taskId, "{\"finishFlag\":true}").body()).isEmpty();
		JsonNode finished = this.client.get("/v1.0/tasks/" + taskId).json().path("task");
		assertThat(finished.path("finishFlag").asBoolean()).isTrue();
		assertThat(finished.path("finishTime").asString()).isNotEmpty();
		assertThat(this.client.delete("/v1.0/tasks/" + taskId).status()).isEqualTo(200);
		assertThat(this.client.get("/v1.0/tasks/" + taskId).status()).isEqualTo(404);
	}

	@Test
	void whenDeadlineIsTextThenProblem() throws IOException {
		assertThat(this.client.post("/v1.0/tasks", task("\"tomorrow\"")).header("Content-Type"))
			.isEqualTo("application/problem+json");
	}

	@Test
	void whenFieldIsMissingThenInvalidParameter() throws IOException {
		assertThat(
				this.client.post("/v1.0/tasks", "{\"leadId\":" + this.leadId + "}").json().path("message").asString())
			.contains("20012");
	}

	private String task(String deadline) {
		return "{\"leadId\":%d,\"content\":\"Call\",\"type\":\"Call\",\"assignedRole\":\"Agent\",\"deadline\":%s}"
			.formatted(this.leadId, deadline);
	}

}
