package io.github.loftyspring.webhook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.api.webhook.WebhookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link WebhookParser}.
 */
class WebhookParserTests {

	private final WebhookParser parser = new WebhookParser(new TestClock());

	@Test
	void whenALeadWasUpdatedThenALeadEvent() throws Exception {
		List<LoftyWebhookEvent> events = parse(
				"""
						{"listId": 2, "teamId": 113209, "updatedLead": [{"leadId": 1100000000000001, "updateTime": 1778594400000}]}
						""");
		assertThat(events).singleElement().isInstanceOfSatisfying(LeadEvent.class, (event) -> {
			assertThat(event.leadId()).isEqualTo(1100000000000001L);
			assertThat(event.teamId()).isEqualTo(113209L);
			assertThat(event.type()).isEqualTo(WebhookType.LEAD);
			assertThat(event.verb()).isEqualTo(WebhookVerb.UPDATED);
			assertThat(event.noun()).isEqualTo("Lead");
			assertThat(event.updateTime()).isEqualTo(Instant.ofEpochMilli(1778594400000L));
			assertThat(event.receivedAt()).isEqualTo(TestClock.START);
			assertThat(event.fields()).isEqualTo(Map.of("leadId", 1100000000000001L, "updateTime", 1778594400000L));
			assertThat(event.entry().bucket()).isEqualTo("updatedLead");
		});
	}

	@ParameterizedTest
	@CsvSource({ "newLead, created", "createdLead, created", "updatedLead, updated", "deletedLead, deleted",
			"mergedLead, merged" })
	void whenTheBucketHasAnotherVerbThenTheEventHasIt(String bucket, String verb) throws Exception {
		assertThat(parse("{\"listId\":2,\"%s\":[{\"leadId\":5}]}".formatted(bucket))).singleElement()
			.isInstanceOfSatisfying(LeadEvent.class, (event) -> {
				assertThat(event.verb()).isEqualTo(new WebhookVerb(verb));
				assertThat(event.updateTime()).isNull();
				assertThat(event.teamId()).isNull();
			});
	}

	@ParameterizedTest
	@CsvSource({ "6, createdCall, CALL", "7, createdEmail, EMAIL", "8, createdText, TEXT" })
	void whenThereWasCommunicationThenTheTimelineIdIsExact(int listId, String bucket, CommunicationEvent.Kind kind)
			throws Exception {
		assertThat(parse(
				"{\"listId\":%d,\"%s\":[{\"timelineId\":1234567890123456789,\"leadId\":5},{\"timelineId\":\"1234567890123456788\"}]}"
					.formatted(listId, bucket)))
			.satisfiesExactly(
					(event) -> assertThat(event)
						.isEqualTo(new CommunicationEvent(event.entry(), kind, 1234567890123456789L, 5L)),
					(event) -> assertThat(event)
						.isEqualTo(new CommunicationEvent(event.entry(), kind, 1234567890123456788L, null)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"listId\":3,\"teamId\":1,\"leadId\":5,\"updateTime\":1778594400000}",
			"{\"listId\":\"3\",\"teamId\":\"1\",\"leadId\":\"5\",\"updateTime\":\"1778594400000\"}",
			"{\"listId\":3,\"teamId\":1,\"activity\":[{\"leadId\":5,\"updateTime\":1778594400000}]}",
			"{\"listId\":3,\"teamId\":1,\"updatedActivity\":{\"leadId\":5,\"updateTime\":1778594400000}}",
			"{\"listId\":3,\"teamId\":1,\"leadId\":5,\"updateTime\":1778594400000,\"activities\":[]}",
			"{\"listId\":3,\"teamId\":1,\"leadId\":5,\"updateTime\":1778594400000,\"activities\":[{}]}" })
	void whenALeadWasActiveThenAnyPlaceOfItsIdIsUnderstood(String body) throws Exception {
		assertThat(parse(body)).singleElement().isInstanceOfSatisfying(LeadActivityEvent.class, (event) -> {
			assertThat(event.leadId()).isEqualTo(5L);
			assertThat(event.teamId()).isEqualTo(1L);
			assertThat(event.updateTime()).isEqualTo(Instant.ofEpochMilli(1778594400000L));
		});
	}

	@ParameterizedTest
	@CsvSource({ "1, updatedAgent, agentId, AgentEvent", "4, createdListingAlert, leadId, ListingAlertEvent",
			"5, updatedTransaction, transactionId, TransactionEvent", "9, createdNote, noteId, NoteEvent",
			"10, deletedTask, taskId, TaskEvent", "11, createdAppointment, appointmentId, AppointmentEvent",
			"12, updatedPipeline, leadId, PipelineEvent" })
	void whenTheTypeIsNotDocumentedThenItsLikelyShapeIsUnderstoodAndOthersAreKept(int listId, String bucket, String id,
			String event) throws Exception {
		List<LoftyWebhookEvent> events = parse(
				"{\"listId\":%1$d,\"%2$s\":[{\"%3$s\":7},{\"otherId\":7},{\"%3$s\":0},{\"%3$s\":-1},{\"%3$s\":null}]}"
					.formatted(listId, bucket, id));
		assertThat(events).hasSize(5);
		assertThat(events.get(0).getClass().getSimpleName()).isEqualTo(event);
		assertThat(events.get(1)).isEqualTo(new RawWebhookEvent(events.get(1).entry(), Map.of("otherId", 7)));
		assertThat(events.get(0).fields()).isEqualTo(Map.of(id, 7));
		assertThat(parse("{\"listId\":%d,\"%s\":[{\"%s\":7}]}".formatted(listId, "movedThing", id))).singleElement()
			.isInstanceOf(RawWebhookEvent.class);
	}

	@Test
	void whenTypeOrBucketIsUnknownThenRawEventsHoldEverything() throws Exception {
		List<LoftyWebhookEvent> events = parse(
				"""
						{"listId": 99, "requestId": "r-1", "paused": null, "newThing": [{"id": 18446744073709551616, "price": 1.10, "tags": ["a", {"b": null}]}],
						"updatedLead": {"leadId": 5}, "LEAD": [[1], "text", 3, true, null]}
						""");
		assertThat(events).hasSize(7).allSatisfy((event) -> {
			assertThat(event).isInstanceOf(RawWebhookEvent.class);
			assertThat(event.type()).isEqualTo(new WebhookType(99));
			assertThat(event.entry().common()).containsOnlyKeys("requestId", "paused")
				.containsEntry("requestId", "r-1");
		});
		Map<String, Object> fields = events.get(0).fields();
		assertThat(fields.get("id")).isEqualTo(new BigInteger("18446744073709551616"));
		assertThat(fields.get("price")).isEqualTo(new BigDecimal("1.10"));
		assertThat(String.valueOf(fields.get("tags"))).isEqualTo("[a, {b=null}]");
		assertThat(events.get(2).verb()).isEqualTo(WebhookVerb.NONE);
		assertThat(events.get(2).noun()).isEqualTo("LEAD");
		assertThat(events).extracting((event) -> ((RawWebhookEvent) event).value())
			.endsWith(List.of(1), "text", 3, true, null);
	}

	@Test
	void whenOneEntryIsBadThenTheOthersAreReadAllTheSame() throws Exception {
		assertThat(
				parse("""
						{"updatedLead": [{"leadId": 1}, 7, {"leadId": "x"}, {"leadId": 1.5}, null, {"leadId": 9999999999999999999}, {"leadId": 2}], "listId": 2,
						 "deletedLead": [{"leadId": 3}]}
						"""))
			.satisfiesExactly((event) -> assertThat(event).isInstanceOf(LeadEvent.class),
					(event) -> assertThat(event).isInstanceOf(RawWebhookEvent.class),
					(event) -> assertThat(event).isInstanceOf(RawWebhookEvent.class),
					(event) -> assertThat(event).isInstanceOf(RawWebhookEvent.class),
					(event) -> assertThat(event).isInstanceOf(RawWebhookEvent.class),
					(event) -> assertThat(event).isInstanceOf(RawWebhookEvent.class),
					(event) -> assertThat(((LeadEvent) event).leadId()).isEqualTo(2L),
					(event) -> assertThat(((LeadEvent) event).verb()).isEqualTo(WebhookVerb.DELETED));
	}

	@Test
	void whenABucketComesTwiceThenNoneOfItsEntriesIsLost() throws Exception {
		assertThat(parse("{\"listId\":2,\"newLead\":[{\"leadId\":1}],\"newLead\":[{\"leadId\":2}]}"))
			.extracting((event) -> ((LeadEvent) event).leadId())
			.containsExactly(1L, 2L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"listId\":\"leads\",\"newLead\":[{\"leadId\":1}]}", "{\"newLead\":[{\"leadId\":1}]}",
			"{\"listId\":99999999999,\"newLead\":[{\"leadId\":1}]}", "{\"listId\":null,\"newLead\":[{\"leadId\":1}]}" })
	void whenTheTypeCannotBeReadThenTheEventIsRawAndOfUnknownType(String body) throws Exception {
		assertThat(parse(body)).singleElement().isInstanceOfSatisfying(RawWebhookEvent.class, (event) -> {
			assertThat(event.type()).isEqualTo(new WebhookType(0));
			assertThat(event.fields()).isEqualTo(Map.of("leadId", 1));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"listId\":2,\"teamId\":1}", "{\"listId\":2,\"updatedLead\":[]}", " {\n} " })
	void whenThereIsNoEntryThenThereIsNoEvent(String body) throws Exception {
		assertThat(parse(body)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "\"text\"", "1", "{", "{\"listId\":2", "{\"listId\":2,}", "{} {}",
			"{\"listId\":2}x", "listId=2", "{\"a\":[1,}", "{\"a\":tru}", "{\"a\":\"\\u00\"}" })
	void whenTheBodyIsNoJsonObjectThenItIsMalformed(String body) {
		assertThatExceptionOfType(MalformedWebhookException.class).isThrownBy(() -> parse(body));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e99999999999999999999", "-1e-99999999999", "1e999999999" })
	void whenANumberIsOutOfAllBoundsThenNothingBreaks(String number) {
		try {
			assertThat(parse("{\"listId\":2,\"newLead\":[{\"leadId\":%s}]}".formatted(number))).singleElement()
				.isInstanceOf(RawWebhookEvent.class);
		}
		catch (MalformedWebhookException ex) {
			assertThat(ex).hasMessage("The body is not JSON");
		}
	}

	@Test
	void whenValuesAreNestedTooDeeplyThenTheBodyIsMalformed() {
		String body = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
		assertThatExceptionOfType(MalformedWebhookException.class).isThrownBy(() -> parse(body))
			.withMessage("The body is not JSON");
	}

	@Test
	void whenAnEventIsPrintedThenItsFieldsAreNot() throws Exception {
		assertThat(parse("{\"listId\":9,\"createdNote\":[{\"noteId\":7,\"content\":\"private\"},\"private\"]}"))
			.hasToString("[NoteEvent[entry=WebhookEntry[teamId=null, type=Note, bucket=createdNote, updateTime=null], "
					+ "noteId=7], RawWebhookEvent[entry=WebhookEntry[teamId=null, type=Note, bucket=createdNote, "
					+ "updateTime=null]]]");
	}

	@Test
	void whenFieldsAreChangedByAListenerThenItIsRefused() throws Exception {
		Map<String, Object> fields = parse("{\"listId\":2,\"newLead\":[{\"leadId\":1,\"tags\":[{\"a\":1}]}]}").get(0)
			.fields();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(fields::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(((List<?>) fields.getOrDefault("tags", List.of()))::clear);
	}

	private List<LoftyWebhookEvent> parse(String body) throws MalformedWebhookException {
		return this.parser.parse(body.getBytes(StandardCharsets.UTF_8));
	}

}
