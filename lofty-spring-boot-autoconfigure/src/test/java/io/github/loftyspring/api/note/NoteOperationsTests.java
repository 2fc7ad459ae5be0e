package io.github.loftyspring.api.note;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NoteOperations} and {@link ReactiveNoteOperations}.
 */
class NoteOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private static final String NOTE = """
			{"id": 9007199254740993001, "noteId": 400000012345, "creatorId": 100234, "leadId": 1099511627776001,
			"createTime": "2026-04-22 10:15:30", "deleteFlag": false, "content": "Likes gardens.",
			"lastUpdate": "2026-04-22T10:20:00GMT", "lastEditorId": 100235, "creatorName": "Ada Example",
			"lastEditorName": "Grace Example", "isPin": true, "systemNote": false, "somethingNew": {"a": 1}}""";

	private ApiServer server;

	private ReactiveNoteOperations reactive;

	private NoteOperations notes;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveNoteOperations.of(this.server.calls());
		this.notes = NoteOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenNotesAreReadThenEveryComponentIsFilled() {
		this.server.answer("{\"notes\": [%s, null]}".formatted(NOTE));
		assertThat(this.notes.list(LEAD_ID)).containsExactly(note());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/notes?leadId=1099511627776001");
	}

	@Test
	void whenSystemNotesAreWantedThenTheServerIsToldSo() {
		this.server.answer("{}");
		StepVerifier.create(this.reactive.list(LEAD_ID, true))
			.assertNext((notes) -> assertThat(notes).isEmpty())
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/notes?leadId=1099511627776001&includeSystemNote=true");
	}

	@Test
	void whenANoteIsReadThenItIsUnwrapped() {
		this.server.answer("{\"note\": %s}".formatted(NOTE));
		assertThat(this.notes.get(400000012345L)).isEqualTo(note());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/notes/400000012345");
	}

	@Test
	void whenANoteIsWrittenThenItsIdIsAnswered() {
		this.server.answer("{\"noteId\": 400000012345}");
		assertThat(this.notes.create(new NewNote(LEAD_ID, "Likes gardens."))).isEqualTo(400000012345L);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/notes");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 1099511627776001, "content": "Likes gardens.", "isPin": false}"""));
	}

	@Test
	void whenANoteIsChangedThenTextAndPinAreSent() {
		this.server.answerNothing();
		this.notes.update(7, new NoteUpdate("Moved.", true));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v1.0/notes/7");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("{\"content\": \"Moved.\", \"isPin\": true}"));
	}

	@Test
	void whenANoteIsDeletedThenAnEmptyAnswerIsEnough() {
		this.server.answerNothing();
		this.notes.delete(7);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("DELETE /v1.0/notes/7");
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.notes.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.get(-1))
			.withMessage("'noteId' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewNote(1, " "))
			.withMessage("'content' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> new NoteUpdate("", false))
			.withMessage("'content' must not be blank");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveNoteOperations.class, NoteOperations.class);
	}

	private static Note note() {
		return new Note(9007199254740993001L, 400000012345L, 100234L, LEAD_ID, Instant.parse("2026-04-22T10:15:30Z"),
				false, "Likes gardens.", Instant.parse("2026-04-22T10:20:00Z"), 100235L, "Ada Example", "Grace Example",
				true, false);
	}

}
