package io.github.loftyspring.api.manuallog;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.call.CallOutcome;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ManualLogOperations} and {@link ReactiveManualLogOperations}.
 */
class ManualLogOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 9007199254740993L;

	private static final long LOG_ID = 1224565260755697665L;

	private static final String LOG = """
			{"id": 1224565260755697665, "leadId": 9007199254740993, "leadPhoneNumber": "5550100",
			"callingOutcome": "VoiceMessage", "content": "Called back.", "createTime": "2026-04-22 10:15:30",
			"outboundOrInbound": "inbound", "isPin": true, "agentId": 9007199254740995,
			"emailSubject": "Your garden", "toEmail": "ada@example.com", "fromEmail": "grace@example.com",
			"somethingNew": 1}""";

	private ApiServer server;

	private ReactiveManualLogOperations reactive;

	private ManualLogOperations logs;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveManualLogOperations.of(this.server.calls());
		this.logs = ManualLogOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenEntriesAreListedThenTheyAreSortedById() {
		this.server.answer("{\"logType\": [%s, null]}".formatted(LOG));
		assertThat(this.logs.list(LEAD_ID, ManualLogType.CALL).items()).containsExactly(log());
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/logType?leadId=9007199254740993&logType=logCall&sort=id");
	}

	@Test
	void whenConditionsAreSetThenTheyAreSent() {
		this.server.answer("{\"logType\": []}");
		assertThat(this.logs
			.list(LEAD_ID, ManualLogType.TEXT, (query) -> query.order(ManualLogOrder.DESCENDING).limit(1000))
			.items()).isEmpty();
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/logType?leadId=9007199254740993&logType=logText&sort=id&order=desc&limit=1000");
	}

	@Test
	void whenEntriesAreStreamedThenPagesFollowTheLastIdUntilOneIsNotFull() {
		answerBehindIds(5, true);
		StepVerifier
			.create(this.reactive.stream(LEAD_ID, ManualLogType.EMAIL, (query) -> query.limit(2)).map(ManualLog::id))
			.expectNext(1L, 2L, 3L, 4L, 5L)
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.requests()).isEqualTo(3);
		this.server.request();
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/logType?leadId=9007199254740993&logType=logEmail&sort=id&limit=2&currentId=2");
	}

	@Test
	void whenLoftyCountsTheLastIdItselfThenNoEntryComesTwice() {
		answerBehindIds(5, false);
		assertThat(this.logs.stream(LEAD_ID, ManualLogType.EMAIL, (query) -> query.limit(2)).map(ManualLog::id))
			.containsExactly(1L, 2L, 3L, 4L, 5L);
	}

	@Test
	void whenACursorIsSetThenTheListGoesOnBehindItsId() {
		answerBehindIds(5, true);
		Page<ManualLog> first = this.logs.list(LEAD_ID, ManualLogType.CALL, (query) -> query.limit(2));
		String cursor = String.valueOf(first.nextCursor());
		assertThat(cursor).isEqualTo("manual-logs::2");
		assertThat(this.logs.stream(LEAD_ID, ManualLogType.CALL, (query) -> query.limit(2).cursor(cursor))
			.map(ManualLog::id)).containsExactly(3L, 4L, 5L);
	}

	@Test
	void whenAnEntryIsReadThenItIsUnwrapped() {
		this.server.answer("{\"logType\": %s}".formatted(LOG));
		assertThat(this.logs.get(LOG_ID)).isEqualTo(log());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/logType/1224565260755697665");
	}

	@Test
	void whenACallIsLoggedThenTheEntryIsAnswered() {
		this.server.answer("{\"logType\": %s}".formatted(LOG));
		assertThat(this.logs.create(NewManualLog.builder(LEAD_ID, ManualLogType.CALL, "Called back.")
			.leadPhoneNumber("5550100")
			.callingOutcome(CallOutcome.VOICE_MESSAGE)
			.outboundOrInbound(ManualLogDirection.INBOUND)
			.isPin(true)
			.build())).isEqualTo(log());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/logType");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 9007199254740993, "logType": "logCall", "content": "Called back.",
				"leadPhoneNumber": "5550100", "callingOutcome": "VoiceMessage", "outboundOrInbound": "inbound",
				"isPin": true}"""));
	}

	@Test
	void whenAnEmailIsLoggedThenItNeedsNoNumber() {
		this.server.answer("{\"logType\": {\"id\": 7}}");
		assertThat(this.logs.create(NewManualLog.builder(LEAD_ID, ManualLogType.EMAIL, "Hello.")
			.emailSubject("Your garden")
			.toEmail("ada@example.com")
			.fromEmail("grace@example.com")
			.build())).extracting(ManualLog::id).isEqualTo(7L);
		assertThat(ApiServer.body(this.server.request())).isEqualTo(Json.tree("""
				{"leadId": 9007199254740993, "logType": "logEmail", "content": "Hello.",
				"emailSubject": "Your garden", "toEmail": "ada@example.com", "fromEmail": "grace@example.com"}"""));
	}

	@Test
	void whenAnEntryIsDeletedThenAnEmptyAnswerIsEnough() {
		this.server.answerNothing();
		this.logs.delete(LOG_ID);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("DELETE /v1.0/logType/1224565260755697665");
	}

	@Test
	void whenLoftyHasANewValueOrNoneThenItIsReadAsItIs() {
		this.server.answer("{\"logType\": {\"id\": 7, \"outboundOrInbound\": \"Outbound\", \"callingOutcome\": \"\"}}");
		ManualLog log = this.logs.get(7);
		assertThat(log.outboundOrInbound()).isEqualTo(ManualLogDirection.OUTBOUND);
		assertThat(log.callingOutcome()).isNull();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused(() -> this.logs.list(0, ManualLogType.CALL), "'leadId' must be positive, not 0");
		refused(() -> this.reactive.stream(1, null), "'logType' must not be null");
		refused(() -> this.logs.list(1, ManualLogType.CALL, (query) -> query.limit(1001)),
				"'limit' must be between 1 and 1000, not 1001");
		refused(() -> this.logs.list(1, ManualLogType.CALL, (query) -> query.order(null)), "'order' must not be null");
		refused(() -> this.logs.get(0), "'logTypeId' must be positive, not 0");
		refused(() -> this.logs.delete(-1), "'logTypeId' must be positive, not -1");
		refused(() -> this.reactive.create(null), "'log' must not be null");
		refused(() -> NewManualLog.builder(0, ManualLogType.CALL, "a"), "'leadId' must be positive, not 0");
		refused(() -> NewManualLog.builder(1, null, "a"), "'logType' must not be null");
		refused(() -> NewManualLog.builder(1, ManualLogType.CALL, " "), "'content' must not be blank");
		refused(() -> NewManualLog.builder(1, ManualLogType.CALL, "a").build(),
				"'leadPhoneNumber' must be set to log a call");
		NewManualLog.Builder builder = NewManualLog.builder(1, ManualLogType.CALL, "a");
		refused(() -> builder.leadPhoneNumber(""), "'leadPhoneNumber' must not be blank");
		refused(() -> builder.leadPhoneNumber("5".repeat(21)), "'leadPhoneNumber' must have at most 20 characters");
		refused(() -> builder.callingOutcome(null), "'callingOutcome' must not be null");
		refused(() -> builder.callingOutcome(new CallOutcome("x".repeat(21))),
				"'callingOutcome' must have at most 20 characters");
		refused(() -> builder.outboundOrInbound(null), "'outboundOrInbound' must not be null");
		refused(() -> builder.emailSubject(" "), "'emailSubject' must not be blank");
		refused(() -> builder.toEmail(" "), "'toEmail' must not be blank");
		refused(() -> builder.fromEmail(" "), "'fromEmail' must not be blank");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenANumberIsAsLongAsItMayBeThenItIsTaken() {
		assertThat(NewManualLog.builder(1, ManualLogType.CALL, "a").leadPhoneNumber("5".repeat(20)).build().fields())
			.containsEntry("leadPhoneNumber", "5".repeat(20));
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveManualLogOperations.class, ManualLogOperations.class);
	}

	private void answerBehindIds(int total, boolean behind) {
		this.server.answerAll((url) -> {
			String current = url.queryParameter("currentId");
			int first = (current == null) ? 1 : Integer.parseInt(current) + (behind ? 1 : 0);
			StringBuilder items = new StringBuilder();
			for (int id = first; id <= Math.min(first + 1, total); id++) {
				items.append(items.isEmpty() ? "" : ", ").append("{\"id\": %d}".formatted(id));
			}
			return ApiServer.json("{\"logType\": [%s]}".formatted(items));
		});
	}

	private static void refused(ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private static ManualLog log() {
		return new ManualLog(LOG_ID, LEAD_ID, "5550100", CallOutcome.VOICE_MESSAGE, "Called back.",
				Instant.parse("2026-04-22T10:15:30Z"), ManualLogDirection.INBOUND, true, 9007199254740995L,
				"Your garden", "ada@example.com", "grace@example.com");
	}

}
