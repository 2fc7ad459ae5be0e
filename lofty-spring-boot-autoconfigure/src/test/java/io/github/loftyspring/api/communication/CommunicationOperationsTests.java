package io.github.loftyspring.api.communication;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.call.Call;
import io.github.loftyspring.api.call.CallDirection;
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
 * Tests for {@link CommunicationOperations} and {@link ReactiveCommunicationOperations}.
 */
class CommunicationOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 9007199254740993L;

	private static final long TIMELINE_ID = 1224565260755697665L;

	private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

	private static final Instant END = Instant.parse("2026-04-02T00:00:00Z");

	private static final String TEXT = """
			{"id": 1224565260755697665, "leadId": 9007199254740993, "direction": "Outbound",
			"agentId": 9007199254740995, "textOutcome": "Delivered", "textTime": "2026-04-22 10:15:30",
			"textType": "Auto", "textContent": "Hello.", "somethingNew": 1}""";

	private static final String EMAIL = """
			{"id": 1224565260755697665, "leadId": 9007199254740993, "direction": "Inbound",
			"agentId": 9007199254740995, "eventType": "Opened", "emailEventTime": "2026-04-22T10:15:30GMT",
			"emailType": "Manual", "emailSubject": "Your garden", "fromPond": true, "somethingNew": 1}""";

	private static final String COMMUNICATION = """
			{"id": 1224565260755697665, "leadId": 9007199254740993, "agentId": 9007199254740995,
			"direction": "Outbound", "callOutcome": "Talked", "callDuration": "225", "status": "Delivered",
			"communicationTime": "2026-04-22 10:15:30", "communicationType": "LOGGED",
			"eventType": "Bounced Email", "fromPond": false, "somethingNew": 1}""";

	private ApiServer server;

	private ReactiveCommunicationOperations reactive;

	private CommunicationOperations communications;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveCommunicationOperations.of(this.server.calls());
		this.communications = CommunicationOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenATextIsSentThenTheMessageIsAnswered() {
		this.server.answer("{\"messageId\": \"m-1\", \"phoneNumber\": \"5550100\", \"phoneCode\": \"1\"}");
		assertThat(this.communications.sendText(new NewText(LEAD_ID, "Hello.", "5550100", "1")))
			.isEqualTo(new SentText("m-1", "5550100", "1"));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/message/sms/send");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 9007199254740993, "content": "Hello.", "phoneNumber": "5550100", "phoneCode": "1"}"""));
	}

	@Test
	void whenATextHasNoNumberThenNoneIsSent() {
		this.server.answer("{\"messageId\": \"m-1\"}");
		this.communications.sendText(new NewText(LEAD_ID, "Hello."));
		assertThat(ApiServer.body(this.server.request()))
			.isEqualTo(Json.tree("{\"leadId\": 9007199254740993, \"content\": \"Hello.\"}"));
	}

	@Test
	void whenAnEmailIsSentThenTheMessageIsAnswered() {
		this.server.answer("{\"messageId\": \"m-2\", \"toEmail\": \"ada@example.com\", \"subject\": \"Your garden\"}");
		assertThat(this.communications.sendEmail(new NewEmail(LEAD_ID, "Your garden", "Hello.", "ada@example.com")))
			.isEqualTo(new SentEmail("m-2", "ada@example.com", "Your garden"));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/message/email/send");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"leadId": 9007199254740993, "subject": "Your garden", "content": "Hello.",
				"toEmail": "ada@example.com"}"""));
	}

	@Test
	void whenAnEmailHasNoAddressThenNoneIsSent() {
		this.server.answer("{\"messageId\": \"m-2\"}");
		this.communications.sendEmail(new NewEmail(LEAD_ID, "Your garden", "Hello."));
		assertThat(ApiServer.body(this.server.request())).isEqualTo(
				Json.tree("{\"leadId\": 9007199254740993, \"subject\": \"Your garden\", \"content\": \"Hello.\"}"));
	}

	@Test
	void whenTextsAreListedThenEveryComponentIsFilled() {
		this.server.answer("{\"texts\": [null, %s]}".formatted(TEXT));
		assertThat(this.communications.listTexts(LEAD_ID)).isEqualTo(new Page<>(List.of(text()), null, null));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/communication/text?leadId=9007199254740993");
	}

	@Test
	void whenEmailsAreListedThenEveryComponentIsFilled() {
		this.server.answer("{\"emails\": [%s]}".formatted(EMAIL));
		assertThat(this.communications.listEmails(LEAD_ID, (query) -> query.limit(1000)).items())
			.containsExactly(email());
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/communication/email?leadId=9007199254740993&limit=1000");
	}

	@Test
	void whenCallsAreListedThenTheyAreThoseOfTheDialer() {
		this.server.answer("{\"calls\": [{\"id\": 7, \"note\": \"Wants a garden.\"}]}");
		assertThat(this.communications.listCalls(LEAD_ID, (query) -> query.limit(5)).items()).singleElement()
			.extracting(Call::id, Call::note)
			.containsExactly(7L, "Wants a garden.");
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/communication/call?leadId=9007199254740993&limit=5");
	}

	@Test
	void whenTheCallHistoryIsListedThenEveryComponentIsFilled() {
		this.server.answer("""
				{"calls": [{"id": 1224565260755697665, "agentId": 9007199254740995, "leadId": 9007199254740993,
				"createTime": "2026-04-22 10:15:30", "direction": "outbound", "leadPhoneNumber": "+1 555 0101"}]}""");
		assertThat(this.communications.listCallHistory(LEAD_ID).items())
			.containsExactly(new CallHistoryEntry(TIMELINE_ID, 9007199254740995L, LEAD_ID,
					Instant.parse("2026-04-22T10:15:30Z"), CallDirection.OUTBOUND, "+1 555 0101"));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/communication/call/v2?leadId=9007199254740993");
	}

	@Test
	void whenTextsAreStreamedThenPagesFollowTheLastIdUntilOneIsNotFull() {
		answerBehindIds("texts", 5);
		StepVerifier.create(this.reactive.streamTexts(LEAD_ID, (query) -> query.limit(2)).map(TextMessage::id))
			.expectNext(TIMELINE_ID + 1, TIMELINE_ID + 2, TIMELINE_ID + 3, TIMELINE_ID + 4, TIMELINE_ID + 5)
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.requests()).isEqualTo(3);
		this.server.request();
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/communication/text?leadId=9007199254740993&limit=2&currentId=" + (TIMELINE_ID + 2));
	}

	@Test
	void whenTheOtherListsAreStreamedThenTheirPagesFollowTheLastIdToo() {
		answerBehindIds("emails", 3);
		assertThat(this.communications.streamEmails(LEAD_ID, (query) -> query.limit(2)).map(Email::id))
			.containsExactly(TIMELINE_ID + 1, TIMELINE_ID + 2, TIMELINE_ID + 3);
		answerBehindIds("calls", 3);
		assertThat(this.communications.streamCalls(LEAD_ID, (query) -> query.limit(2)).map(Call::id))
			.containsExactly(TIMELINE_ID + 1, TIMELINE_ID + 2, TIMELINE_ID + 3);
		assertThat(this.communications.streamCallHistory(LEAD_ID, (query) -> query.limit(2)).map(CallHistoryEntry::id))
			.containsExactly(TIMELINE_ID + 1, TIMELINE_ID + 2, TIMELINE_ID + 3);
		assertThat(this.server.requests()).isEqualTo(6);
	}

	@Test
	void whenACursorIsSetThenTheListGoesOnBehindItsId() {
		answerBehindIds("texts", 5);
		Page<TextMessage> first = this.communications.listTexts(LEAD_ID, (query) -> query.limit(2));
		String cursor = String.valueOf(first.nextCursor());
		assertThat(cursor).isEqualTo("texts::" + (TIMELINE_ID + 2));
		assertThat(
				this.communications.streamTexts(LEAD_ID, (query) -> query.limit(2).cursor(cursor)).map(TextMessage::id))
			.containsExactly(TIMELINE_ID + 3, TIMELINE_ID + 4, TIMELINE_ID + 5);
	}

	@Test
	void whenACursorIsThatOfAnotherListThenItIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.communications.listCallHistory(1, (query) -> query.cursor("lead-calls::5")))
			.withMessage("'cursor' must come from a page of 'call-history', not of 'lead-calls'");
	}

	@Test
	void whenTheCommunicationOfAgentsIsListedThenTheQueryIsTheBody() {
		this.server.answer("""
				{"offset": 0, "limit": 1000, "hasMore": true, "totalCount": 12, "pageData": [%s, null]}"""
			.formatted(COMMUNICATION));
		Page<Communication> page = this.communications.listByAgent(
				(query) -> query.type(CommunicationType.ALL).startTime(START).endTime(END).teamView(true).limit(1000));
		assertThat(page.items()).containsExactly(communication());
		assertThat(page.total()).isEqualTo(12);
		assertThat(page.nextCursor()).isEqualTo("agent-communication:1:");
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/agent/communication");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"type": "ALL", "startTime": 1775001600000, "endTime": 1775088000000, "teamView": true,
				"limit": 1000}"""));
	}

	@Test
	void whenTheCommunicationOfAgentsIsStreamedThenTheOffsetGrowsUntilThereIsNoMore() {
		this.server.answer("{\"hasMore\": true, \"pageData\": [{\"id\": 1}, {\"id\": 2}]}");
		this.server.answer("{\"hasMore\": true, \"pageData\": [{\"id\": 3}]}");
		this.server.answer("{\"hasMore\": false, \"pageData\": [{\"id\": 4}, {\"id\": 5}]}");
		assertThat(this.communications.streamByAgent(day(CommunicationType.CALL)).map(Communication::id))
			.containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(ApiServer.body(this.server.request()).has("offset")).isFalse();
		assertThat(ApiServer.body(this.server.request()).path("offset").intValue()).isEqualTo(2);
		assertThat(ApiServer.body(this.server.request()).path("offset").intValue()).isEqualTo(3);
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenACursorIsSetThenTheBodySaysWhereToStart() {
		this.server.answer("{\"hasMore\": false, \"pageData\": []}");
		assertThat(this.communications
			.listByAgent(day(CommunicationType.TEXT).andThen((query) -> query.cursor("agent-communication:40:")))
			.hasNext()).isFalse();
		assertThat(ApiServer.body(this.server.request())).isEqualTo(Json.tree("""
				{"type": "TEXT", "startTime": 1775001600000, "endTime": 1775088000000, "offset": 40}"""));
	}

	@Test
	void whenCommunicationIsSearchedThenTotalAndCursorAreRead() {
		this.server.answer("""
				{"data": [%s], "nextCursor": "abc:1/+=", "hasMore": true, "limit": 100, "totalCount": 1234}"""
			.formatted(COMMUNICATION));
		Page<Communication> page = this.communications.searchByAgent((query) -> query.type(CommunicationType.EMAIL)
			.startTime(START)
			.endTime(START.plus(Duration.ofDays(90)))
			.teamView(false)
			.limit(1));
		assertThat(page.items()).containsExactly(communication());
		assertThat(page.total()).isEqualTo(1234);
		assertThat(page.nextCursor()).isEqualTo("communication-search::abc:1/+=");
		assertThat(this.server.request().getTarget()).isEqualTo("/v2.0/communication/agent?type=EMAIL"
				+ "&startTime=1775001600000&endTime=1782777600000&teamView=false&limit=1");
	}

	@Test
	void whenASearchIsStreamedThenCursorsFollowUntilAnEmptyPage() {
		this.server.answer("{\"data\": [{\"id\": 1}], \"nextCursor\": \"b\", \"hasMore\": true}");
		this.server.answer("{\"data\": [{\"id\": 2}], \"nextCursor\": \"c\", \"hasMore\": true}");
		this.server.answer("{\"data\": [], \"nextCursor\": null, \"hasMore\": false}");
		StepVerifier
			.create(this.reactive.searchByAgentAll((query) -> query.startTime(START).endTime(END))
				.map(Communication::id))
			.expectNext(1L, 2L)
			.expectComplete()
			.verify(SECONDS);
		this.server.request();
		assertThat(this.server.request().getUrl().queryParameter("cursor")).isEqualTo("b");
		assertThat(this.server.request().getUrl().queryParameter("cursor")).isEqualTo("c");
	}

	@Test
	void whenASearchGoesOnFromACursorThenLoftyGetsItsOwnBack() {
		this.server.answer("{\"data\": [{\"id\": 1}], \"nextCursor\": null}");
		assertThat(this.communications
			.searchByAgent((query) -> query.startTime(START).endTime(END).cursor("communication-search::abc:1/+="))
			.hasNext()).isFalse();
		assertThat(this.server.request().getUrl().queryParameter("cursor")).isEqualTo("abc:1/+=");
	}

	@Test
	void whenACommunicationIsReadByItsIdThenNoDigitIsLost() {
		this.server.answer(TEXT);
		assertThat(this.communications.getText(TIMELINE_ID)).isEqualTo(text());
		this.server.answer(EMAIL);
		assertThat(this.communications.getEmail(TIMELINE_ID)).isEqualTo(email());
		this.server
			.answer("{\"id\": 1224565260755697665, \"leadPhoneNumber\": \"+1 555 0101\", \"direction\": \"Inbound\"}");
		assertThat(this.communications.getCall(TIMELINE_ID)).extracting(Call::id, Call::leadPhoneNumber, Call::status)
			.containsExactly(TIMELINE_ID, "+1 555 0101", null);
		assertThat(this.server.request().getTarget()).isEqualTo("/v2.0/communication/text/1224565260755697665");
		assertThat(this.server.request().getTarget()).isEqualTo("/v2.0/communication/email/1224565260755697665");
		assertThat(this.server.request().getTarget()).isEqualTo("/v2.0/communication/call/1224565260755697665");
	}

	@Test
	void whenLoftyHasANewValueOrNoneThenItIsReadAsItIs() {
		this.server
			.answer("{\"id\": 1, \"eventType\": \"Printed\", \"emailType\": \"\", \"emailEventTime\": \"soon\"}");
		Email email = this.communications.getEmail(1);
		assertThat(email.eventType()).isEqualTo(new EmailEvent("Printed"));
		assertThat(email.emailType()).isNull();
		assertThat(email.emailEventTime()).isNull();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused(() -> this.communications.sendText(null), "'text' must not be null");
		refused(() -> this.communications.sendEmail(null), "'email' must not be null");
		refused(() -> new NewText(0, "Hello."), "'leadId' must be positive, not 0");
		refused(() -> new NewText(1, " "), "'content' must not be blank");
		refused(() -> new NewEmail(0, "a", "b"), "'leadId' must be positive, not 0");
		refused(() -> new NewEmail(1, "", "b"), "'subject' must not be blank");
		refused(() -> new NewEmail(1, "a", ""), "'content' must not be blank");
		refused(() -> this.communications.listTexts(0), "'leadId' must be positive, not 0");
		refused(() -> this.communications.listEmails(0), "'leadId' must be positive, not 0");
		refused(() -> this.communications.listCalls(0), "'leadId' must be positive, not 0");
		refused(() -> this.communications.listCallHistory(0), "'leadId' must be positive, not 0");
		refused(() -> this.communications.listTexts(1, (query) -> query.limit(1001)),
				"'limit' must be between 1 and 1000, not 1001");
		refused(() -> this.reactive.getText(0), "'communicationId' must be positive, not 0");
		refused(() -> this.reactive.getEmail(0), "'communicationId' must be positive, not 0");
		refused(() -> this.reactive.getCall(0), "'communicationId' must be positive, not 0");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenAConditionOfAnAgentsListIsMissingThenItIsRefusedByName() {
		refused(() -> this.communications.listByAgent((query) -> query.startTime(START).endTime(END)),
				"'type' must not be null");
		refused(() -> this.communications.listByAgent((query) -> query.type(CommunicationType.ALL).endTime(END)),
				"'startTime' must not be null");
		refused(() -> this.communications.searchByAgent((query) -> query.startTime(START)),
				"'endTime' must not be null");
		refused(() -> this.communications.searchByAgent((query) -> query.limit(0)),
				"'limit' must be between 1 and 1000, not 0");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenTheTimesOfAnAgentsListDoNotFitThenTheyAreRefused() {
		Function<Instant, Consumer<AgentCommunicationQuery>> day = (
				end) -> (query) -> query.type(CommunicationType.ALL).startTime(START).endTime(end);
		refused(() -> this.communications.listByAgent(day.apply(START.minusMillis(1))),
				"'endTime' must not be before 'startTime'");
		refused(() -> this.communications.listByAgent(day.apply(END.plusMillis(1))),
				"'endTime' must be at most 24 hours after 'startTime'");
		refused(() -> this.communications
			.searchByAgent((query) -> query.startTime(START).endTime(START.plus(Duration.ofDays(90)).plusMillis(1))),
				"'endTime' must be at most 2160 hours after 'startTime'");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveCommunicationOperations.class, CommunicationOperations.class);
	}

	private void answerBehindIds(String name, int total) {
		this.server.answerAll((url) -> {
			String current = url.queryParameter("currentId");
			long last = (current != null) ? Long.parseLong(current) : TIMELINE_ID;
			StringBuilder items = new StringBuilder();
			for (long id = last + 1; id <= Math.min(last + 2, TIMELINE_ID + total); id++) {
				items.append(items.isEmpty() ? "" : ", ").append("{\"id\": %d}".formatted(id));
			}
			return ApiServer.json("{\"%s\": [%s]}".formatted(name, items));
		});
	}

	private static Consumer<AgentCommunicationQuery> day(CommunicationType type) {
		return (query) -> query.type(type).startTime(START).endTime(END);
	}

	private static void refused(ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private static TextMessage text() {
		return new TextMessage(TIMELINE_ID, LEAD_ID, CallDirection.OUTBOUND, 9007199254740995L, "Delivered",
				Instant.parse("2026-04-22T10:15:30Z"), CommunicationSource.AUTO, "Hello.");
	}

	private static Email email() {
		return new Email(TIMELINE_ID, LEAD_ID, CallDirection.INBOUND, 9007199254740995L, EmailEvent.OPENED,
				Instant.parse("2026-04-22T10:15:30Z"), CommunicationSource.MANUAL, "Your garden", true);
	}

	private static Communication communication() {
		return new Communication(TIMELINE_ID, LEAD_ID, 9007199254740995L, CallDirection.OUTBOUND, CallOutcome.TALKED,
				"225", "Delivered", Instant.parse("2026-04-22T10:15:30Z"), CommunicationSource.LOGGED,
				CommunicationEvent.BOUNCED_EMAIL, false);
	}

}
