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
 * Tests for {@link TaskV2Controller}.
 */
class TaskV2Tests {

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
	void whenCreatedThenItsTimesKeepTheirZone() throws IOException {
		long taskId = create("Call");
		JsonNode task = this.client.get("/v2.0/tasks/" + taskId).json().path("task");
		assertThat(task.path("endAt").asString()).isEqualTo("2026-03-01T16:00:00-08:00");
		assertThat(task.path("startAt").asString()).isEmpty();
		assertThat(this.client.get("/v2.0/tasks?leadId=" + this.leadId).json().path("tasks").size()).isOne();
		assertThat(this.client.get("/v1.0/tasks/" + taskId).json().path("task").path("deadline").asString())
			.isEqualTo("2026-03-02 00:00:00");
	}

	@Test
	void whenChangedThenOnlyWhatWasSentChanges() throws IOException {
		long taskId = create("Call");
		this.client.put("/v2.0/tasks/" + taskId, "{\"content\":\"Write\"}");
		JsonNode task = this.client.get("/v2.0/tasks/" + taskId).json().path("task");
		assertThat(task.path("content").asString()).isEqualTo("Write");
		assertThat(task.path("endAt").asString()).isEqualTo("2026-03-01T16:00:00-08:00");
	}

	@Test
	void whenFinishedThenItIsUntilItIsUnfinished() throws IOException {
		long taskId = create("Call");
		this.client.post("/v2.0/tasks/" + taskId + "/finish", "");
		assertThat(isFinished(taskId)).isTrue();
		this.client.post("/v2.0/tasks/" + taskId + "/unfinish", "");
		assertThat(isFinished(taskId)).isFalse();
		assertThat(this.client.delete("/v2.0/tasks/" + taskId).status()).isEqualTo(200);
		assertThat(this.client.get("/v2.0/tasks/" + taskId).status()).isEqualTo(404);
	}

	@Test
	void whenPagesFollowTheLastIdThenEachTaskComesOnce() throws IOException {
		long first = create("One");
		long second = create("Two");
		JsonNode page = this.client.get("/v2.0/tasks/my-tasks?limit=1").json().path("tasks");
		assertThat(page.size()).isOne();
		assertThat(page.path(0).path("id").asLong()).isEqualTo(second);
		JsonNode next = this.client.get("/v2.0/tasks/my-tasks?limit=1&currentId=" + second).json().path("tasks");
		assertThat(next.path(0).path("id").asLong()).isEqualTo(first);
	}

	@Test
	void whenTheEndIsMissingThenInvalidParameter() throws IOException {
		assertThat(this.client
			.post("/v2.0/tasks",
					"{\"leadId\":%d,\"content\":\"Call\",\"type\":\"Call\",\"assignedRole\":\"Agent\"}"
						.formatted(this.leadId))
			.body()).contains("20012");
	}

	private long create(String content) throws IOException {
		return this.client
			.post("/v2.0/tasks",
					"""
							{"leadId":%d,"content":"%s","type":"Call","assignedRole":"Agent",
							"endAt":"2026-03-01T16:00:00-08:00","timeZoneCode":"America/Los_Angeles"}"""
						.formatted(this.leadId, content))
			.json()
			.path("taskId")
			.asLong();
	}

	private boolean isFinished(long taskId) throws IOException {
		return this.client.get("/v2.0/tasks/" + taskId).json().path("task").path("finishFlag").asBoolean();
	}

}
