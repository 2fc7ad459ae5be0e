package io.github.loftyspring.api.call;

import java.io.IOException;
import java.time.Duration;
import java.math.BigDecimal;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CallOperations} and {@link ReactiveCallOperations}.
 */
class CallOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 9007199254740993L;

	private static final String CALL = """
			{"id": 9007199254740993001, "dialerCallRecordId": 400000012345, "userId": 9007199254740995,
			"userPhoneNumber": "+1 555 0100", "leadId": 9007199254740993, "leadPhoneNumber": "+1 555 0101",
			"direction": "Outbound", "status": "Completed", "startTime": "2026-04-22 10:15:00",
			"endTime": "2026-04-22 10:18:45", "duration": 225, "callingOutcome": "Talked", "rateScore": 4,
			"recordingSwitch": true, "showUserNumber": "+1 555 0102", "createTime": "2026-04-22 10:15:01",
			"updateTime": "2026-04-22 10:18:46", "note": "Wants a garden.", "isMachineAnswered": false,
			"price": 0.02, "agentId": 9007199254740997, "elapsedTime": "00:08", "somethingNew": 1}""";

	private ApiServer server;

	private ReactiveCallOperations reactive;

	private CallOperations calls;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveCallOperations.of(this.server.calls());
		this.calls = CallOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenCallsAreListedThenTheTotalIsRead() {
		this.server.answer("""
				{"_metadata": {"collection": "calls", "limit": 10, "offset": 0, "total": 3}, "calls": [%s, null]}"""
			.formatted(CALL));
		Page<Call> page = this.calls.list(LEAD_ID);
		assertThat(page.items()).containsExactly(call());
		assertThat(page.total()).isEqualTo(3);
		assertThat(page.nextCursor()).isEqualTo("calls:1:");
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/calls?leadId=9007199254740993");
	}

	@Test
	void whenCallsAreStreamedThenPagesFollowUntilTheTotalIsReached() {
		answerPages(5);
		StepVerifier.create(this.reactive.stream(LEAD_ID, (query) -> query.limit(2)).map(Call::id))
			.expectNext(1L, 2L, 3L, 4L, 5L)
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.requests()).isEqualTo(3);
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/calls?leadId=9007199254740993&limit=2");
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/calls?leadId=9007199254740993&limit=2&offset=2");
	}

	@Test
	void whenACursorIsSetThenTheListGoesOnThere() {
		answerPages(4);
		assertThat(this.calls.stream(LEAD_ID, (query) -> query.limit(2).cursor("calls:2:")).map(Call::id))
			.containsExactly(3L, 4L);
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenThereIsNoCallThenThePageIsEmpty() {
		this.server.answer("{\"_metadata\": {\"total\": 0}, \"calls\": []}");
		assertThat(this.calls.stream(LEAD_ID)).isEmpty();
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenACallIsReadThenItIsUnwrappedFromItsPluralName() {
		this.server.answer("{\"calls\": %s}".formatted(CALL));
		assertThat(this.calls.get(9007199254740993001L)).isEqualTo(call());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/calls/9007199254740993001");
	}

	@Test
	void whenARecordingIsAskedForThenItsAddressIsRead() {
		this.server.answer("{\"calls\": {\"id\": 7, \"url\": \"https://files.example.com/7.mp3?key=3kq9\"}}");
		CallRecording recording = this.calls.recordingUrl(7);
		assertThat(recording).isEqualTo(new CallRecording(7L, "https://files.example.com/7.mp3?key=3kq9"));
		assertThat(recording).hasToString("CallRecording[id=7]");
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/call/url/7");
	}

	@Test
	void whenThereIsNoRecordingThenThereIsNoAddress() {
		this.server.answer("{\"calls\": {\"id\": 7, \"url\": \"\"}}");
		assertThat(this.calls.recordingUrl(7).url()).isNull();
	}

	@Test
	void whenLoftyWritesADirectionInItsOtherWayThenItIsTheSame() {
		this.server.answer("{\"calls\": {\"id\": 7, \"direction\": \"inbound\", \"status\": \"\"}}");
		Call call = this.calls.get(7);
		assertThat(call.direction()).isEqualTo(CallDirection.INBOUND);
		assertThat(call.status()).isNull();
	}

	@Test
	void whenLoftyHasANewValueThenItIsKept() {
		this.server.answer("""
				{"calls": {"id": 7, "direction": "Internal", "status": "Parked", "callingOutcome": "Faxed"}}""");
		Call call = this.calls.get(7);
		assertThat(call.direction()).isEqualTo(new CallDirection("Internal"));
		assertThat(call.status()).isEqualTo(new CallStatus("Parked"));
		assertThat(call.callingOutcome()).isEqualTo(new CallOutcome("Faxed"));
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.stream(-1))
			.withMessage("'leadId' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.get(0))
			.withMessage("'callId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.recordingUrl(0))
			.withMessage("'callId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.list(1, (query) -> query.limit(0)))
			.withMessage("'limit' must be between 1 and 2147483647, not 0");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveCallOperations.class, CallOperations.class);
	}

	private void answerPages(int total) {
		this.server.answerAll((url) -> {
			String start = url.queryParameter("offset");
			int offset = (start != null) ? Integer.parseInt(start) : 0;
			StringBuilder calls = new StringBuilder();
			for (int id = offset + 1; id <= Math.min(offset + 2, total); id++) {
				calls.append(calls.isEmpty() ? "" : ", ").append("{\"id\": %d}".formatted(id));
			}
			return ApiServer.json("{\"_metadata\": {\"total\": %d}, \"calls\": [%s]}".formatted(total, calls));
		});
	}

	private static Call call() {
		return new Call(9007199254740993001L, 400000012345L, 9007199254740995L, "+1 555 0100", LEAD_ID, "+1 555 0101",
				CallDirection.OUTBOUND, CallStatus.COMPLETED, Instant.parse("2026-04-22T10:15:00Z"),
				Instant.parse("2026-04-22T10:18:45Z"), 225, CallOutcome.TALKED, 4, true, "+1 555 0102",
				Instant.parse("2026-04-22T10:15:01Z"), Instant.parse("2026-04-22T10:18:46Z"), "Wants a garden.", false,
				new BigDecimal("0.02"), 9007199254740997L, "00:08");
	}

}
