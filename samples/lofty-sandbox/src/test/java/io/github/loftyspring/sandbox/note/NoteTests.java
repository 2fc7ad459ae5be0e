package io.github.loftyspring.sandbox.note;

import java.io.IOException;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoteController}.
 */
class NoteTests {

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
	void whenCreatedThenReadUpdatedAndDeleted() throws IOException {
		long noteId = this.client.post("/v1.0/notes", note("Called")).json().path("noteId").asLong();
		JsonNode note = this.client.get("/v1.0/notes/" + noteId).json().path("note");
		assertThat(note.path("content").asString()).isEqualTo("Called");
		assertThat(note.path("createTime").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
		assertThat(note.path("isPin").asBoolean()).isFalse();
		TestClient.Answer updated = this.client.put("/v1.0/notes/" + noteId, note("Called again"));
		assertThat(updated.status()).isEqualTo(200);
		assertThat(updated.body()).isEmpty();
		assertThat(this.client.get("/v1.0/notes?leadId=" + this.leadId)
			.json()
			.path("notes")
			.path(0)
			.path("content")
			.asString()).isEqualTo("Called again");
		assertThat(this.client.delete("/v1.0/notes/" + noteId).body()).isEmpty();
		assertThat(this.client.get("/v1.0/notes/" + noteId).json().path("message").asString()).contains("20007");
	}

	@Test
	void whenContentIsTooLongThenCut() throws IOException {
		long noteId = this.client.post("/v1.0/notes", note("x".repeat(2001))).json().path("noteId").asLong();
		assertThat(this.client.get("/v1.0/notes/" + noteId).json().path("note").path("content").asString())
			.hasSize(2000);
	}

	@Test
	void whenBodyIsWrongThenRefused() throws IOException {
		assertThat(this.client.post("/v1.0/notes", "{\"leadId\":" + this.leadId + ",\"content\":\"x\"}").status())
			.isEqualTo(400);
		TestClient.Answer textId = this.client.post("/v1.0/notes",
				"{\"leadId\":\"" + this.leadId + "\",\"content\":\"x\",\"isPin\":false}");
		assertThat(textId.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(this.client.post("/v1.0/notes", "{\"leadId\":1,\"content\":\"x\",\"isPin\":false}").status())
			.isEqualTo(404);
	}

	@Test
	void whenListHasNoLeadThenInvalidParameter() throws IOException {
		assertThat(this.client.get("/v1.0/notes").json().path("message").asString()).contains("20012");
	}

	@Test
	void whenDeleteHasNoContentTypeThenRefused() throws IOException {
		assertThat(this.client.send("DELETE", "/v1.0/notes/1", null, null).json().path("code").asInt())
			.isEqualTo(20001);
	}

	private String note(String content) {
		return "{\"leadId\":%d,\"content\":\"%s\",\"isPin\":false}".formatted(this.leadId, content);
	}

}
