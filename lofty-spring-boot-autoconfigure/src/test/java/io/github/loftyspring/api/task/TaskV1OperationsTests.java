package io.github.loftyspring.api.task;

import java.io.IOException;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TaskV1Operations} and {@link ReactiveTaskV1Operations}.
 */
class TaskV1OperationsTests {

	private static final long LEAD_ID = 1099511627776001L;

	private static final Instant DEADLINE = Instant.parse("2026-04-22T17:00:00.125Z");

	private static final String TASK = """
			{"id": 9007199254740993001, "leadId": 1099511627776001, "creatorId": 100234, "content": "Send the plan",
			"type": "Email", "deadline": "2026-04-22 17:00:00", "finishTime": "2026-04-22 16:30:00",
			"createTime": "2026-04-20 09:00:00", "lastUpdate": "2026-04-21 09:00:00", "deleteFlag": false,
			"finishFlag": true, "overdueFlag": false, "leadName": "Ada Example", "leadEmail": "ada@example.com",
			"leadPhone": "+1 555 0101", "leadFirstName": "Ada", "leadLastName": "Example", "reminderType": 2,
			"assignedRole": "Agent", "assignedUser": "Grace Example", "teamId": 12345, "subject": "The plan",
			"body": "Here it is.", "assignedUserId": 100235, "pipelineId": 77, "queryInfo": "step 1",
			"leadUserId": 1099511627776002, "queryId": 9007199254740993002, "somethingNew": {}}""";

	private ApiServer server;

	private ReactiveTaskV1Operations reactive;

	private TaskV1Operations tasks;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveTaskV1Operations.of(this.server.calls());
		this.tasks = TaskV1Operations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenTheTasksWithALeadAreReadThenEveryComponentIsFilled() {
		this.server.answer("{\"taskList\": [%s, null]}".formatted(TASK));
		assertThat(this.tasks.list(LEAD_ID)).containsExactly(task());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/tasks?leadId=1099511627776001");
		this.server.answer("{\"taskList\": null}");
		assertThat(this.tasks.list(LEAD_ID)).isEmpty();
	}

	@Test
	void whenATaskIsReadThenItIsUnwrapped() {
		this.server.answer("{\"task\": %s}".formatted(TASK));
		assertThat(this.tasks.get(9007199254740993001L)).isEqualTo(task());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/tasks/9007199254740993001");
	}

	@Test
	void whenATaskIsOpenThenItHasNoFinishTime() {
		this.server.answer("{\"task\": {\"id\": 1, \"finishFlag\": false, \"finishTime\": \"\"}}");
		assertThat(this.tasks.get(1).finishTime()).isNull();
	}

	@Test
	void whenATaskIsCreatedThenItsDeadlineIsInMilliseconds() {
		this.server.answer("{\"taskId\": 9007199254740993001}");
		assertThat(this.tasks.create(new NewTaskV1(LEAD_ID, TaskType.CALL, "Call", AssignedRole.AGENT, DEADLINE)))
			.isEqualTo(9007199254740993001L);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/tasks");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 1099511627776001, "type": "Call", "content": "Call", "assignedRole": "Agent",
				"deadline": 1776877200125}"""));
	}

	@Test
	void whenATaskIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answerNothing();
		this.tasks.update(7,
				TaskV1Update.builder()
					.content("Write")
					.deadline(DEADLINE)
					.type(TaskType.TEXT)
					.assignedRole(AssignedRole.ASSISTANT)
					.finishFlag(false)
					.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v1.0/tasks/7");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"content": "Write", "deadline": 1776877200125, "type": "Text", "assignedRole": "Assistant",
				"finishFlag": false}"""));
		assertThat(Json.write(TaskV1Update.finished())).isEqualTo(Json.tree("{\"finishFlag\": true}"));
	}

	@Test
	void whenATaskIsDeletedThenAnEmptyAnswerIsEnough() {
		this.server.answerNothing();
		this.tasks.delete(7);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("DELETE /v1.0/tasks/7");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tasks.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.delete(-1))
			.withMessage("'taskId' must be positive, not -1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTaskV1(0, TaskType.CALL, "Call", AssignedRole.AGENT, DEADLINE))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTaskV1(1, TaskType.CALL, " ", AssignedRole.AGENT, DEADLINE))
			.withMessage("'content' must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTaskV1(1, TaskType.APPOINTMENT, "Meet", AssignedRole.AGENT, DEADLINE))
			.withMessage("'type' must not be 'Appointment', which is for the second version of the API");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTaskV1(1, null, "Call", AssignedRole.AGENT, DEADLINE))
			.withMessage("'type' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewTaskV1(1, TaskType.CALL, "Call", null, DEADLINE))
			.withMessage("'assignedRole' must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTaskV1(1, TaskType.CALL, "Call", AssignedRole.AGENT, null))
			.withMessage("'deadline' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> TaskV1Update.builder().type(TaskType.APPOINTMENT))
			.withMessage("'type' must not be 'Appointment', which is for the second version of the API");
		assertThatIllegalArgumentException().isThrownBy(() -> TaskV1Update.builder().build())
			.withMessage("'update' must set at least one field");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveTaskV1Operations.class, TaskV1Operations.class);
	}

	private static TaskV1 task() {
		return new TaskV1(9007199254740993001L, LEAD_ID, 100234L, "Send the plan", TaskType.EMAIL,
				Instant.parse("2026-04-22T17:00:00Z"), Instant.parse("2026-04-22T16:30:00Z"),
				Instant.parse("2026-04-20T09:00:00Z"), Instant.parse("2026-04-21T09:00:00Z"), false, true, false,
				"Ada Example", "ada@example.com", "+1 555 0101", "Ada", "Example", 2, AssignedRole.AGENT,
				"Grace Example", 12345L, "The plan", "Here it is.", 100235L, 77L, "step 1", 1099511627776002L,
				9007199254740993002L);
	}

}
