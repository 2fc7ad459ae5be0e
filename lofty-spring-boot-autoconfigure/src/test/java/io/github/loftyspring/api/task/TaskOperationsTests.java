package io.github.loftyspring.api.task;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TaskOperations} and {@link ReactiveTaskOperations}.
 */
class TaskOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T15:00:00-08:00");

	private static final OffsetDateTime END = OffsetDateTime.parse("2026-03-01T16:00:00-08:00");

	private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

	private static final String TASK = """
			{"id": 9007199254740993001, "leadId": 1099511627776001, "creatorId": 100234, "content": "Show the garden",
			"type": "Appointment", "startAt": "2026-03-01T15:00:00-08:00", "endAt": "2026-03-01T16:00:00-08:00",
			"timeZoneCode": "America/Los_Angeles", "allDay": false, "finishFlag": true, "overdueFlag": false,
			"finishTime": "2026-03-02T00:05:00GMT", "createTime": "2026-02-20 09:00:00",
			"lastUpdate": "2026-02-21T09:00:00GMT", "leadName": "Ada Example", "leadEmail": "ada@example.com",
			"leadPhone": "+1 555 0101", "leadFirstName": "Ada", "leadLastName": "Example", "reminderType": 2,
			"assignedRole": "Assistant", "assignedUser": "Grace Example", "teamId": 12345, "subject": "Garden",
			"body": "See you there.", "assignedUserId": 100235, "pipelineId": 77, "queryInfo": "step 1",
			"leadUserId": 1099511627776002, "queryId": 9007199254740993002, "address": "1 Example Street",
			"somethingNew": [1]}""";

	private ApiServer server;

	private ReactiveTaskOperations reactive;

	private TaskOperations tasks;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveTaskOperations.of(this.server.calls());
		this.tasks = TaskOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenTheTasksWithALeadAreReadThenEveryComponentIsFilled() {
		this.server.answer("{\"tasks\": [%s, null]}".formatted(TASK));
		assertThat(this.tasks.list(LEAD_ID)).containsExactly(task());
		assertThat(target()).isEqualTo("GET /v2.0/tasks?leadId=1099511627776001");
		this.server.answer("{}");
		assertThat(this.tasks.list(LEAD_ID)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"task\": %s}", "%s" })
	void whenATaskIsReadThenItIsUnwrapped(String answer) {
		this.server.answer(answer.formatted(TASK));
		assertThat(this.tasks.get(9007199254740993001L)).isEqualTo(task());
		assertThat(target()).isEqualTo("GET /v2.0/tasks/9007199254740993001");
	}

	@Test
	void whenATaskIsOfANewKindThenItIsReadAllTheSame() {
		this.server
			.answer("{\"task\": {\"id\": 1, \"type\": \"Visit\", \"assignedRole\": \"\", \"finishTime\": \"\"}}");
		Task task = this.tasks.get(1);
		assertThat(task.type()).isEqualTo(new TaskType("Visit")).hasToString("Visit");
		assertThat(task.assignedRole()).isNull();
		assertThat(task.finishTime()).isNull();
	}

	@Test
	void whenOwnTasksAreReadThenPagesStartBehindTheLastTask() {
		this.server.answer(page(1, 3));
		this.server.answer(page(3, 5));
		this.server.answer(page(6, 6));
		StepVerifier.create(this.reactive.streamMine((query) -> query.limit(3).userId(5)).map(Task::id))
			.expectNext(1L, 2L, 3L, 4L, 5L, 6L)
			.expectComplete()
			.verify(SECONDS);
		assertThat(target()).isEqualTo("GET /v2.0/tasks/my-tasks?limit=3&userId=5");
		assertThat(target()).isEqualTo("GET /v2.0/tasks/my-tasks?limit=3&userId=5&currentId=3");
		assertThat(target()).isEqualTo("GET /v2.0/tasks/my-tasks?limit=3&userId=5&currentId=5");
	}

	@Test
	void whenAPageOfOwnTasksIsFullThenItsCursorLeadsToTheNext() {
		this.server.answer(page(1, 10));
		Page<Task> first = this.tasks.listMine();
		assertThat(first.items()).hasSize(10);
		assertThat(first.total()).isNull();
		assertThat(target()).isEqualTo("GET /v2.0/tasks/my-tasks");
		this.server.answer("{\"tasks\": []}");
		Page<Task> second = this.tasks
			.listMine((query) -> query.cursor(Objects.requireNonNull(first.nextCursor())).timeZoneCode(LOS_ANGELES));
		assertThat(second.items()).isEmpty();
		assertThat(second.hasNext()).isFalse();
		assertThat(target()).isEqualTo("GET /v2.0/tasks/my-tasks?timeZoneCode=America%2FLos_Angeles&currentId=10");
	}

	@Test
	void whenATaskIsCreatedThenItsIdIsAnswered() {
		this.server.answer("{\"taskId\": 9007199254740993001}");
		NewTask task = new NewTask(LEAD_ID, TaskType.CALL, "Call back", AssignedRole.ASSISTANT, END);
		assertThat(this.tasks.create(task)).isEqualTo(9007199254740993001L);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/tasks");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 1099511627776001, "type": "Call", "content": "Call back", "assignedRole": "Assistant",
				"endAt": "2026-03-01T16:00:00-08:00"}"""));
	}

	@Test
	void whenAnAppointmentIsCreatedThenAllIsSent() {
		NewTask appointment = NewTask.appointment(LEAD_ID, "Show the garden", START.atZoneSameInstant(LOS_ANGELES),
				END.atZoneSameInstant(LOS_ANGELES), "1 Example Street");
		assertThat(Json.write(appointment)).isEqualTo(Json.tree("""
				{"leadId": 1099511627776001, "type": "Appointment", "content": "Show the garden",
				"assignedRole": "Agent", "endAt": "2026-03-01T16:00:00-08:00",
				"startAt": "2026-03-01T15:00:00-08:00", "timeZoneCode": "America/Los_Angeles",
				"address": "1 Example Street"}"""));
	}

	@Test
	void whenATaskEndsInATimeZoneThenTheZoneIsSentToo() {
		NewTask task = NewTask.of(LEAD_ID, TaskType.EMAIL, "Send the plan",
				ZonedDateTime.of(2026, 7, 1, 9, 0, 0, 0, LOS_ANGELES));
		assertThat(Json.write(task)).isEqualTo(Json.tree("""
				{"leadId": 1099511627776001, "type": "Email", "content": "Send the plan", "assignedRole": "Agent",
				"endAt": "2026-07-01T09:00:00-07:00", "timeZoneCode": "America/Los_Angeles"}"""));
	}

	@Test
	void whenATaskIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answer("{\"message\": \"Done\"}");
		this.tasks.update(7,
				TaskUpdate.builder()
					.content("Show the house")
					.startAt(START)
					.endAt(END)
					.timeZoneCode("America/New_York")
					.address("2 Example Street")
					.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v2.0/tasks/7");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"content": "Show the house", "startAt": "2026-03-01T15:00:00-08:00",
				"endAt": "2026-03-01T16:00:00-08:00", "timeZoneCode": "America/New_York",
				"address": "2 Example Street"}"""));
		assertThat(Json.write(TaskUpdate.builder().timeZoneCode(LOS_ANGELES).content("x").build()))
			.isEqualTo(Json.tree("{\"timeZoneCode\": \"America/Los_Angeles\", \"content\": \"x\"}"));
	}

	@Test
	void whenATaskIsDeletedFinishedOrNotThenItsPathSaysSo() {
		for (int i = 0; i < 3; i++) {
			this.server.answer("{\"message\": \"Done\"}");
		}
		this.tasks.delete(7);
		this.tasks.finish(7);
		this.tasks.unfinish(7);
		assertThat(target()).isEqualTo("DELETE /v2.0/tasks/7");
		assertThat(target()).isEqualTo("POST /v2.0/tasks/7/finish");
		assertThat(target()).isEqualTo("POST /v2.0/tasks/7/unfinish");
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.tasks.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.finish(-1))
			.withMessage("'taskId' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.listMine((query) -> query.limit(101)))
			.withMessage("'limit' must be between 1 and 100, not 101");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.listMine((query) -> query.userId(0)))
			.withMessage("'userId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.listMine((query) -> query.timeZoneCode(" ")))
			.withMessage("'timeZoneCode' must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTask(0, TaskType.CALL, "Call", AssignedRole.AGENT, END))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTask(1, TaskType.CALL, "", AssignedRole.AGENT, END))
			.withMessage("'content' must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTask(1, TaskType.CALL, "Call", AssignedRole.AGENT, START, END, null, null))
			.withMessage("'startAt' must not be after 'endAt'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTask(1, TaskType.CALL, "Call", AssignedRole.AGENT, END, null, " ", null))
			.withMessage("'timeZoneCode' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> TaskUpdate.builder().timeZoneCode("UTC").build())
			.withMessage("'update' must set 'content', 'startAt', 'endAt' or 'address'");
		assertThatIllegalArgumentException().isThrownBy(() -> new TaskType(" "))
			.withMessage("'value' must not be blank");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenSomethingNeededIsMissingThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NewTask(1, null, "Call", AssignedRole.AGENT, END))
			.withMessage("'type' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewTask(1, TaskType.CALL, "Call", null, END))
			.withMessage("'assignedRole' must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewTask(1, TaskType.CALL, "Call", AssignedRole.AGENT, null))
			.withMessage("'endAt' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> TaskUpdate.builder().startAt(null))
			.withMessage("'startAt' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.tasks.create(null))
			.withMessage("'task' must not be null");
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveTaskOperations.class, TaskOperations.class);
	}

	private String target() {
		RecordedRequest request = this.server.request();
		return request.getMethod() + " " + request.getTarget();
	}

	private static String page(long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj("{\"id\": %d}"::formatted)
			.collect(Collectors.joining(",", "{\"tasks\": [", "]}"));
	}

	private static Task task() {
		return new Task(9007199254740993001L, LEAD_ID, 100234L, "Show the garden", TaskType.APPOINTMENT, START, END,
				"America/Los_Angeles", false, true, false, Instant.parse("2026-03-02T00:05:00Z"),
				Instant.parse("2026-02-20T09:00:00Z"), Instant.parse("2026-02-21T09:00:00Z"), "Ada Example",
				"ada@example.com", "+1 555 0101", "Ada", "Example", 2, AssignedRole.ASSISTANT, "Grace Example", 12345L,
				"Garden", "See you there.", 100235L, 77L, "step 1", 1099511627776002L, 9007199254740993002L,
				"1 Example Street");
	}

}
