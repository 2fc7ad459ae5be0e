package io.github.loftyspring.api.systemlog;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
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
 * Tests for {@link SystemLogOperations} and {@link ReactiveSystemLogOperations}.
 */
class SystemLogOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 9007199254740993L;

	private static final String LOG = """
			{"id": "1224565260755697664", "leadId": 9007199254740993, "agentId": 9007199254740995,
			"timelineType": 38, "timelineTypeDesc": "TeamStageChange",
			"timelineTime": "2026-06-10T05:51:02.165+00:00", "createTime": "2026-06-10T05:51:59.727+00:00",
			"updateTime": "2026-06-10T05:52:00.000+00:00", "fromId": 9007199254740997, "fromType": 1,
			"toId": 9007199254740999, "toType": 10, "fromFirstName": "Grace", "fromLastName": "Example",
			"toFirstName": "Ada", "toLastName": "Sample", "refId": 2033115, "sticky": true, "canSticky": false,
			"content": {"fromStageName": "New", "toStageName": "Active"}, "somethingNew": 1}""";

	private ApiServer server;

	private ReactiveSystemLogOperations reactive;

	private SystemLogOperations logs;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveSystemLogOperations.of(this.server.calls());
		this.logs = SystemLogOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenEventsAreListedThenEveryComponentIsFilled() {
		this.server.answer("{\"hasMore\": 1, \"timeLines\": [%s, null]}".formatted(LOG));
		Page<SystemLog> page = this.logs.list(LEAD_ID);
		assertThat(page.items()).containsExactly(log());
		assertThat(page.total()).isNull();
		assertThat(page.nextCursor()).isEqualTo("system-logs:1:");
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/systemLogs?leadId=9007199254740993");
	}

	@Test
	void whenConditionsAreSetThenTimesAreSentInMilliseconds() {
		this.server.answer("{\"hasMore\": 0, \"timeLines\": []}");
		Instant time = Instant.parse("2026-06-10T05:51:02.165Z");
		assertThat(this.logs.list(LEAD_ID, (query) -> query.startTime(time).endTime(time).pageSize(1000)).hasNext())
			.isFalse();
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/systemLogs?leadId=9007199254740993"
				+ "&startTime=1781070662165&endTime=1781070662165&pageSize=1000");
	}

	@Test
	void whenEventsAreStreamedThenPagesAreNumberedFromZeroUntilThereIsNoMore() {
		this.server.answer("{\"hasMore\": 1, \"timeLines\": [{\"id\": \"9\"}, {\"id\": \"8\"}]}");
		this.server.answer("{\"hasMore\": 1, \"timeLines\": [{\"id\": \"7\"}]}");
		this.server.answer("{\"hasMore\": 0, \"timeLines\": [{\"id\": \"6\"}, {\"id\": \"5\"}]}");
		StepVerifier.create(this.reactive.stream(LEAD_ID, (query) -> query.pageSize(2)).map(SystemLog::id))
			.expectNext("9", "8", "7", "6", "5")
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.requests()).isEqualTo(3);
		assertThat(this.server.request().getUrl().queryParameter("pageNumber")).isNull();
		assertThat(this.server.request().getUrl().queryParameter("pageNumber")).isEqualTo("1");
		assertThat(this.server.request().getUrl().queryParameter("pageNumber")).isEqualTo("2");
	}

	@Test
	void whenACursorIsSetThenTheListGoesOnAtThatPage() {
		this.server.answer("{\"hasMore\": 0, \"timeLines\": [{\"id\": \"5\"}]}");
		assertThat(this.logs.stream(LEAD_ID, (query) -> query.cursor("system-logs:3:")).map(SystemLog::id))
			.containsExactly("5");
		assertThat(this.server.request().getUrl().queryParameter("pageNumber")).isEqualTo("3");
	}

	@Test
	void whenLoftyDoesNotSayThatThereIsMoreThenAPageThatIsNotFullIsTheLast() {
		this.server.answer("{\"timeLines\": [{\"id\": \"5\"}]}");
		assertThat(this.logs.list(LEAD_ID).hasNext()).isFalse();
	}

	@Test
	void whenAnEventHasTheShapeOfEarlierDaysThenItIsReadToo() {
		this.server.answer("""
				{"hasMore": 0, "timeLines": [{"id": 1224565260755697665, "timelineTime": 1781070662165,
				"content": "{\\"stage\\":1}"}]}""");
		assertThat(this.logs.list(LEAD_ID).items()).singleElement()
			.extracting(SystemLog::id, SystemLog::timelineTime, SystemLog::content)
			.containsExactly("1224565260755697665", Instant.parse("2026-06-10T05:51:02.165Z"),
					Json.tree("\"{\\\"stage\\\":1}\""));
	}

	@Test
	void whenNothingIsSetThenMarkersOfThatBecomeNull() {
		this.server.answer("""
				{"timeLines": [{"id": "1", "agentId": 0, "refId": -1, "content": null},
				{"id": "2", "refId": 0, "fromType": 99}]}""");
		assertThat(this.logs.list(LEAD_ID).items()).satisfiesExactly((log) -> {
			assertThat(log.agentId()).isNull();
			assertThat(log.refId()).isNull();
			assertThat(log.content()).isNull();
		}, (log) -> {
			assertThat(log.refId()).isNull();
			assertThat(log.fromType()).isEqualTo(new PartyType(99)).hasToString("PartyType 99");
		});
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.logs.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.logs.list(1, (query) -> query.pageSize(1001)))
			.withMessage("'pageSize' must be between 1 and 1000, not 1001");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.logs.list(1,
					(query) -> query.startTime(Instant.ofEpochMilli(2)).endTime(Instant.ofEpochMilli(1))))
			.withMessage("'endTime' must not be before 'startTime'");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveSystemLogOperations.class, SystemLogOperations.class);
	}

	private static SystemLog log() {
		return new SystemLog("1224565260755697664", LEAD_ID, 9007199254740995L, 38, "TeamStageChange",
				Instant.parse("2026-06-10T05:51:02.165Z"), Instant.parse("2026-06-10T05:51:59.727Z"),
				Instant.parse("2026-06-10T05:52:00Z"), 9007199254740997L, PartyType.AGENT, 9007199254740999L,
				PartyType.PROPERTY, "Grace", "Example", "Ada", "Sample", 2033115L, true, false,
				Json.tree("{\"fromStageName\": \"New\", \"toStageName\": \"Active\"}"));
	}

}
