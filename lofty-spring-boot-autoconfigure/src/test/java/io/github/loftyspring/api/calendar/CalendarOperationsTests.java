package io.github.loftyspring.api.calendar;

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
import io.github.loftyspring.api.UnexpectedAnswerException;
import io.github.loftyspring.api.task.AssignedRole;
import io.github.loftyspring.api.task.TaskType;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CalendarOperations} and {@link ReactiveCalendarOperations}.
 */
class CalendarOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private static final String ID = "9007199254740993001-appointment";

	private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-01T15:00:00+08:00");

	private static final OffsetDateTime END = OffsetDateTime.parse("2026-03-01T16:00:00+08:00");

	private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

	private static final String EVENT = """
			{"id": "9007199254740993001-appointment", "type": "APPOINTMENT", "taskId": 9007199254740993001,
			"sourceType": 4, "content": "Show the garden", "title": "Ada Example Appointment", "finished": false,
			"startAt": "2026-03-01T15:00:00+08:00", "endAt": "2026-03-01T16:00:00+08:00",
			"startAtMs": 1772348400000, "endAtMs": 1772352000000, "timeZoneCode": "Asia/Singapore",
			"leadId": 1099511627776001, "somethingNew": true}""";

	private ApiServer server;

	private ReactiveCalendarOperations reactive;

	private CalendarOperations calendar;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveCalendarOperations.of(this.server.calls());
		this.calendar = CalendarOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenEventsAreListedThenEveryComponentIsFilled() {
		this.server.answer(
				"{\"data\": {\"total\": 1, \"page\": 0, \"pageSize\": 20, \"items\": [%s, null]}}".formatted(EVENT));
		Page<CalendarEvent> page = this.calendar.list((query) -> query.startTime(START));
		assertThat(page.items()).containsExactly(new CalendarEvent(ID, CalendarEventType.APPOINTMENT,
				9007199254740993001L, 4, "Show the garden", "Ada Example Appointment", false, START, END,
				START.toInstant(), END.toInstant(), "Asia/Singapore", LEAD_ID));
		assertThat(page.items()).first().extracting(CalendarEvent::startAt).hasToString("2026-03-01T15:00+08:00");
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
	}

	@Test
	void whenEventsAreListedThenEveryConditionIsSent() {
		this.server.answer("{\"data\": {\"total\": 0, \"items\": []}}");
		assertThat(this.calendar
			.list((query) -> query.leadId(LEAD_ID)
				.startTime(START)
				.endTime(END)
				.startTimeMs(START.toInstant())
				.endTimeMs(END.toInstant())
				.timeZoneCode(SINGAPORE)
				.includeFinished(true)
				.pageSize(500)
				.sort("endTime")
				.desc(false)
				.sourceType(1, 2, 4))
			.items()).isEmpty();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v2.0/calendar");
		assertThat(url.queryParameterNames()).containsExactlyInAnyOrder("leadId", "startTime", "endTime", "startTimeMs",
				"endTimeMs", "timeZoneCode", "includeFinished", "pageSize", "sort", "desc", "sourceType");
		assertThat(url.queryParameter("leadId")).isEqualTo("1099511627776001");
		assertThat(url.queryParameter("startTime")).isEqualTo("2026-03-01T15:00:00+08:00");
		assertThat(url.queryParameter("endTime")).isEqualTo("2026-03-01T16:00:00+08:00");
		assertThat(url.queryParameter("startTimeMs")).isEqualTo("1772348400000");
		assertThat(url.queryParameter("endTimeMs")).isEqualTo("1772352000000");
		assertThat(url.queryParameter("timeZoneCode")).isEqualTo("Asia/Singapore");
		assertThat(url.queryParameter("includeFinished")).isEqualTo("true");
		assertThat(url.queryParameter("pageSize")).isEqualTo("500");
		assertThat(url.queryParameter("sort")).isEqualTo("endTime");
		assertThat(url.queryParameter("desc")).isEqualTo("false");
		assertThat(url.queryParameterValues("sourceType")).containsExactly("1,2,4");
	}

	@Test
	void whenTheSizeOfAPageIsSetThenTheTotalEndsTheList() {
		this.server.answer(page(5, 1, 2));
		this.server.answer(page(5, 3, 4));
		this.server.answer(page(5, 5, 5));
		StepVerifier
			.create(this.reactive.stream((query) -> query.endTimeMs(Instant.EPOCH).pageSize(2)).map(CalendarEvent::id))
			.expectNext("1-task", "2-task", "3-task", "4-task", "5-task")
			.expectComplete()
			.verify(SECONDS);
		assertThat(target()).isEqualTo("GET /v2.0/calendar?endTimeMs=0&pageSize=2");
		assertThat(target()).isEqualTo("GET /v2.0/calendar?endTimeMs=0&pageSize=2&page=1");
		assertThat(target()).isEqualTo("GET /v2.0/calendar?endTimeMs=0&pageSize=2&page=2");
	}

	@Test
	void whenTheSizeOfAPageIsUnknownThenAnEmptyPageEndsTheList() {
		this.server.answer(page(3, 1, 2));
		this.server.answer(page(3, 3, 3));
		this.server.answer("{\"data\": {\"total\": 3, \"page\": 2, \"items\": []}}");
		assertThat(this.calendar.stream((query) -> query.startTimeMs(Instant.EPOCH)).map(CalendarEvent::id))
			.containsExactly("1-task", "2-task", "3-task");
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenTheAnswerTellsTheSizeOfAPageThenNoPageIsReadInVain() {
		this.server
			.answer("{\"data\": {\"total\": 3, \"page\": 0, \"pageSize\": 2, \"items\": [{\"id\": \"1-task\"}]}}");
		this.server
			.answer("{\"data\": {\"total\": 3, \"page\": 1, \"pageSize\": 2, \"items\": [{\"id\": \"3-task\"}]}}");
		assertThat(this.calendar.stream((query) -> query.startTimeMs(Instant.EPOCH)).map(CalendarEvent::id))
			.containsExactly("1-task", "3-task");
		assertThat(this.server.requests()).isEqualTo(2);
		this.server
			.answer("{\"data\": {\"total\": 3, \"page\": 0, \"pageSize\": 0, \"items\": [{\"id\": \"1-task\"}]}}");
		assertThat(this.calendar.list((query) -> query.startTimeMs(Instant.EPOCH)).hasNext()).isTrue();
	}

	@Test
	void whenAPageIsNotTheLastThenItsCursorLeadsToTheNext() {
		this.server.answer(page(3, 1, 2));
		Page<CalendarEvent> first = this.calendar.list((query) -> query.startTimeMs(Instant.EPOCH));
		this.server.answer("{}");
		Page<CalendarEvent> second = this.calendar
			.list((query) -> query.startTimeMs(Instant.EPOCH).cursor(Objects.requireNonNull(first.nextCursor())));
		assertThat(second.items()).isEmpty();
		assertThat(second.hasNext()).isFalse();
		this.server.request();
		assertThat(target()).isEqualTo("GET /v2.0/calendar?startTimeMs=0&page=1");
	}

	@Test
	void whenMeetingsAreSoughtThenFreeTimesAreAnswered() {
		this.server.answer("""
				{"data": {"total": 12, "slots": [{"startTime": "2026-03-01T15:00:00+08:00",
				"endTime": "2026-03-01T16:00:00+08:00", "startTimeMs": 1772348400000, "endTimeMs": 1772352000000,
				"somethingNew": 1}]}}""");
		Page<MeetingSlot> slots = this.calendar
			.availableMeetings((query) -> query.startTime(START).endTime(END).timeZoneCode(SINGAPORE).limit(1));
		assertThat(slots.items()).containsExactly(new MeetingSlot(START, END, START.toInstant(), END.toInstant()));
		assertThat(slots.total()).isEqualTo(12);
		assertThat(slots.hasNext()).isFalse();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v2.0/calendar/meetings/available");
		assertThat(url.queryParameter("startTime")).isEqualTo("2026-03-01T15:00:00+08:00");
		assertThat(url.queryParameter("endTime")).isEqualTo("2026-03-01T16:00:00+08:00");
		assertThat(url.queryParameter("timeZoneCode")).isEqualTo("Asia/Singapore");
		assertThat(url.queryParameter("limit")).isEqualTo("1");
	}

	@Test
	void whenMeetingsAreSoughtByMillisecondsThenTheyAreStreamedToo() {
		this.server.answer("{\"data\": {\"total\": 2, \"slots\": [{\"startTimeMs\": 1}, {\"startTimeMs\": 2}]}}");
		StepVerifier
			.create(this.reactive
				.availableMeetingsAll((query) -> query.startTimeMs(START.toInstant()).endTimeMs(END.toInstant()))
				.map(MeetingSlot::startTimeMs))
			.expectNext(Instant.ofEpochMilli(1), Instant.ofEpochMilli(2))
			.expectComplete()
			.verify(SECONDS);
		assertThat(target())
			.isEqualTo("GET /v2.0/calendar/meetings/available?startTimeMs=1772348400000&endTimeMs=1772352000000");
		this.server.answer("{}");
		assertThat(this.calendar
			.availableMeetings((query) -> query.startTimeMs(START.toInstant()).endTimeMs(END.toInstant()))
			.items()).isEmpty();
	}

	@Test
	void whenATaskIsCreatedThenItsIdComesAsItIs() {
		this.server.answer("{\"data\": {\"id\": \"12345-task\", \"type\": \"TASK\", \"message\": \"Created\"}}");
		NewCalendarEvent task = NewCalendarEvent
			.task(LEAD_ID, "Call back", TaskType.CALL, ZonedDateTime.of(2026, 3, 1, 15, 0, 0, 0, SINGAPORE),
					ZonedDateTime.of(2026, 3, 1, 16, 0, 0, 0, SINGAPORE))
			.assignedRole(AssignedRole.ASSISTANT)
			.build();
		assertThat(this.calendar.create(task)).isEqualTo("12345-task");
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/calendar");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"type": "TASK", "leadId": 1099511627776001, "content": "Call back", "timeZoneCode": "Asia/Singapore",
				"startAt": "2026-03-01T15:00:00+08:00", "endAt": "2026-03-01T16:00:00+08:00", "taskWay": "Call",
				"assignedRole": "Assistant"}"""));
	}

	@Test
	void whenAnAppointmentIsCreatedThenItNeedsNoWay() {
		NewCalendarEvent appointment = NewCalendarEvent
			.appointment(LEAD_ID, "Show the garden", START.atZoneSameInstant(SINGAPORE),
					END.atZoneSameInstant(SINGAPORE))
			.address("1 Example Street")
			.build();
		assertThat(Json.write(appointment)).isEqualTo(Json.tree("""
				{"type": "APPOINTMENT", "leadId": 1099511627776001, "content": "Show the garden",
				"timeZoneCode": "Asia/Singapore", "startAt": "2026-03-01T15:00:00+08:00",
				"endAt": "2026-03-01T16:00:00+08:00", "address": "1 Example Street"}"""));
		NewCalendarEvent inMilliseconds = NewCalendarEvent
			.builder(CalendarEventType.APPOINTMENT, LEAD_ID, "Show the garden", "UTC")
			.startAtMs(START.toInstant())
			.endAtMs(END.toInstant())
			.timeZoneCode(SINGAPORE)
			.build();
		assertThat(Json.write(inMilliseconds)).isEqualTo(Json.tree("""
				{"type": "APPOINTMENT", "leadId": 1099511627776001, "content": "Show the garden",
				"timeZoneCode": "Asia/Singapore", "startAtMs": 1772348400000, "endAtMs": 1772352000000}"""));
	}

	@Test
	void whenTheAnswerNamesNoEventThenTheCallFails() {
		this.server.answer("{\"data\": null}");
		NewCalendarEvent event = NewCalendarEvent.builder(CalendarEventType.APPOINTMENT, 1, "Meet", "UTC")
			.startAt(START)
			.endAt(END)
			.build();
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.calendar.create(event));
	}

	@Test
	void whenAnEventIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answer("{\"message\": \"Done\"}");
		this.calendar.update(ID,
				CalendarEventUpdate.builder()
					.content("Show the house")
					.startAt(START)
					.endAt(END)
					.startAtMs(START.toInstant())
					.endAtMs(END.toInstant())
					.timeZoneCode(SINGAPORE)
					.reminderType("1")
					.reminderTime("30")
					.leadId(LEAD_ID)
					.address("2 Example Street")
					.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("PUT /v2.0/calendar/9007199254740993001-appointment");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"content": "Show the house", "startAt": "2026-03-01T15:00:00+08:00",
				"endAt": "2026-03-01T16:00:00+08:00", "startAtMs": 1772348400000, "endAtMs": 1772352000000,
				"timeZoneCode": "Asia/Singapore", "reminderType": "1", "reminderTime": "30",
				"leadId": 1099511627776001, "address": "2 Example Street"}"""));
	}

	@Test
	void whenAnEventIsDeletedFinishedOrNotThenItsPathSaysSo() {
		for (int i = 0; i < 3; i++) {
			this.server.answer("{\"message\": \"Done\"}");
		}
		this.calendar.delete("12345-task");
		this.calendar.finish("12345-task");
		this.calendar.unfinish("12345-task");
		assertThat(target()).isEqualTo("DELETE /v2.0/calendar/12345-task");
		assertThat(target()).isEqualTo("POST /v2.0/calendar/12345-task/finish");
		assertThat(target()).isEqualTo("POST /v2.0/calendar/12345-task/unfinish");
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.delete(" "))
			.withMessage("'calendarId' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.list((query) -> query.leadId(7)))
			.withMessage("'query' must set 'startTime', 'startTimeMs', 'endTime' or 'endTimeMs'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.list((query) -> query.pageSize(501)))
			.withMessage("'pageSize' must be between 1 and 500, not 501");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.list((query) -> query.sourceType()))
			.withMessage("'sourceType' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.list((query) -> query.sort("")))
			.withMessage("'sort' must not be blank");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenTheTimesOfMeetingsCannotBeRightThenTheyAreRefusedByName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.availableMeetings((query) -> query.endTime(END)))
			.withMessage("'query' must set 'startTime' or 'startTimeMs'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.availableMeetings((query) -> query.startTime(START)))
			.withMessage("'query' must set 'endTime' or 'endTimeMs'");
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.reactive.availableMeetings((query) -> query.startTime(START).endTimeMs(START.toInstant())))
			.withMessage("'endTime' must be after 'startTime'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive
				.availableMeetings((query) -> query.startTime(START).endTime(START.plusDays(90).plusSeconds(1))))
			.withMessage("'endTime' must be at most 90 days after 'startTime'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.availableMeetings((query) -> query.limit(0)))
			.withMessage("'limit' must be 1 or more, not 0");
		this.server.answer("{}");
		this.calendar.availableMeetings((query) -> query.startTime(START).endTime(START.plusDays(90)));
		assertThat(this.server.requests()).isOne();
	}

	@Test
	void whenAnEventLacksWhatItNeedsThenItIsRefusedByName() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewCalendarEvent.builder(CalendarEventType.TASK, 0, "Call", "UTC"))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewCalendarEvent.builder(CalendarEventType.TASK, 1, " ", "UTC"))
			.withMessage("'content' must not be blank");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewCalendarEvent.builder(CalendarEventType.TASK, 1, "Call", ""))
			.withMessage("'timeZoneCode' must not be blank");
		NewCalendarEvent.Builder task = NewCalendarEvent.builder(CalendarEventType.TASK, 1, "Call", "UTC");
		assertThatIllegalArgumentException().isThrownBy(task::build)
			.withMessage("'event' must set 'startAt' or 'startAtMs'");
		task.startAt(START);
		assertThatIllegalArgumentException().isThrownBy(task::build)
			.withMessage("'event' must set 'endAt' or 'endAtMs'");
		task.endAt(END);
		assertThatIllegalArgumentException().isThrownBy(task::build)
			.withMessage("'event' must set 'taskWay', since it is a task");
		assertThatIllegalArgumentException().isThrownBy(() -> task.taskWay(TaskType.APPOINTMENT))
			.withMessage("'taskWay' must not be 'Appointment', which is a 'type'");
		assertThatIllegalArgumentException().isThrownBy(() -> CalendarEventUpdate.builder().build())
			.withMessage("'update' must set at least one field");
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveCalendarOperations.class, CalendarOperations.class);
	}

	private String target() {
		RecordedRequest request = this.server.request();
		return request.getMethod() + " " + request.getTarget();
	}

	private static String page(int total, long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj("{\"id\": \"%d-task\"}"::formatted)
			.collect(Collectors.joining(",", "{\"data\": {\"total\": %d, \"items\": [".formatted(total), "]}}"));
	}

}
