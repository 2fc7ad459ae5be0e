package io.github.loftyspring.api.lead;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.UnexpectedAnswerException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.WebClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LeadOperations} and {@link ReactiveLeadOperations} over HTTP.
 */
@Timeout(180)
class LeadOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(30);

	private static final long ID = 1099511627776001L;

	private ApiServer server;

	private ReactiveLeadOperations reactive;

	private LeadOperations blocking;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveLeadOperations.of(this.server.calls());
		this.blocking = LeadOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenComparedThenBlockingAndReactiveOperationsAreTheSame() {
		OperationsMirror.check(ReactiveLeadOperations.class, LeadOperations.class);
	}

	@Test
	void whenListedThenAPageIsAnswered() {
		this.server.answer("""
				{"_metadata": {"collection": "lead", "limit": 25, "offset": 0, "total": 3, "scrollId": "abc"},
				 "leads": [{"leadId": 1, "firstName": "Ada"}, {"leadId": 2}]}
				""");
		Page<Lead> page = this.blocking.list();
		assertThat(page.items()).extracting(Lead::leadId).containsExactly(1L, 2L);
		assertThat(page.total()).isEqualTo(3);
		assertThat(page.hasNext()).isTrue();
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod()).isEqualTo("GET");
		assertThat(request.getTarget()).isEqualTo("/v1.0/leads");
		this.server.answer("{\"get_metadata\": {\"total\": 3}, \"leads\": [{\"leadId\": 3}]}");
		Page<Lead> next = this.blocking.list((query) -> query.cursor(Objects.requireNonNull(page.nextCursor())));
		assertThat(next.items()).extracting(Lead::leadId).containsExactly(3L);
		assertThat(next.hasNext()).isFalse();
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/leads?scrollId=abc");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a b+c", "R&B = 100 %", "Zoë 李 🏠", "Smith, John", "{x} [y] \"z\" #1?", "a/b\\c;d", "%20+%2B" })
	void whenTextHasSpecialCharactersThenTheServerGetsItIntact(String text) {
		this.server.answer("{\"leads\": []}");
		this.blocking.list((query) -> query.key(text)
			.source(text)
			.anyTags(text, "second")
			.roleAssigneeFilters(RoleAssigneeFilter.of(text, 1)));
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.queryParameter("key")).isEqualTo(text);
		assertThat(url.queryParameter("source")).isEqualTo(text);
		assertThat(url.queryParameterValues("anyTags")).containsExactly(text + ",second");
		RoleAssigneeFilter[] filters = Json.read(url.queryParameter("roleAssigneeFilters"), RoleAssigneeFilter[].class);
		assertThat(filters).containsExactly(RoleAssigneeFilter.of(text, 1));
		this.server.answerNothing();
		this.blocking.delete(ID, text);
		assertThat(this.server.request().getUrl().queryParameterValues("reason")).containsExactly(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"lead\": {\"leadId\": 1099511627776001, \"firstName\": \"Ada\"}}",
			"{\"leadId\": 1099511627776001, \"firstName\": \"Ada\"}",
			"{\"status\": {\"code\": 0}, \"lead\": {\"leadId\": \"1099511627776001\", \"firstName\": \"Ada\"}}" })
	void whenALeadIsReadThenItsEnvelopeIsTakenOff(String json) {
		this.server.answer(json);
		assertThat(this.blocking.get(ID).firstName()).isEqualTo("Ada");
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/leads/1099511627776001");
	}

	@Test
	void whenALeadMayBeInTheTrashThenTheServerIsToldSo() {
		this.server.answer("{\"lead\": {\"leadId\": 1}}");
		this.server.answer("{\"lead\": {\"leadId\": 1}}");
		this.blocking.get(ID, true);
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/leads/1099511627776001?withTrash=true");
		this.blocking.get(ID, false);
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/leads/1099511627776001?withTrash=false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"lead\": null}", "null", "{\"message\": \"?\"}" })
	void whenTheAnswerHoldsNoLeadThenTheCallFails(String json) {
		this.server.answer(json);
		this.server.answer(json);
		StepVerifier.create(this.reactive.get(ID)).expectError(UnexpectedAnswerException.class).verify(SECONDS);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.blocking.get(ID));
	}

	@Test
	void whenALeadIsCreatedThenItsIdIsAnswered() {
		this.server.answer("{\"leadId\": 1099511627776001}");
		NewLead lead = NewLead.builder("Zoë").emails("zoe@example.com").build();
		assertThat(this.blocking.create(lead)).isEqualTo(ID);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod()).isEqualTo("POST");
		assertThat(request.getTarget()).isEqualTo("/v1.0/leads");
		assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
		assertThat(body(request)).isEqualTo("{\"firstName\":\"Zoë\",\"emails\":[\"zoe@example.com\"]}");
		this.server.answer("{\"leadId\": \"1099511627776001\"}");
		StepVerifier.create(this.reactive.create(lead)).expectNext(ID).expectComplete().verify(SECONDS);
		this.server.answer("{}");
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.blocking.create(lead));
	}

	@Test
	void whenALeadIsUpdatedThenTheAnswerIsTyped() {
		this.server.answer("{\"status\": {\"code\": 0, \"trace\": \"t1\"}, \"data\": [{\"firstName\": \"Bo\"}]}");
		LeadUpdate update = LeadUpdate.builder().stage("Hot").build();
		assertThat(this.blocking.update(ID, update))
			.isEqualTo(new LeadUpdateResult(true, List.of(FamilyMember.named("Bo")), null, "t1"));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod()).isEqualTo("PUT");
		assertThat(request.getTarget()).isEqualTo("/v1.0/leads/1099511627776001");
		assertThat(body(request)).isEqualTo("{\"stage\":\"Hot\"}");
		this.server.answer("{\"data\": \"no change\", \"status\": {\"code\": 0}}");
		assertThat(this.blocking.update(ID, update).changed()).isFalse();
		this.server.answerNothing();
		assertThat(this.blocking.update(ID, update).changed()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"deleted\": true, \"leadId\": \"1099511627776001\"}", "\"ok\"" })
	void whenALeadIsDeletedThenAnyBodyWillDo(String json) {
		this.server.answer(json);
		this.blocking.delete(ID, "left town");
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod()).isEqualTo("DELETE");
		assertThat(request.getTarget()).isEqualTo("/v1.0/leads/1099511627776001?reason=left%20town");
		assertThat(request.getBodySize()).isZero();
		this.server.answer(json);
		StepVerifier.create(this.reactive.delete(ID, "left town")).expectComplete().verify(SECONDS);
	}

	@Test
	void whenCallsAreMadeThenHeadersAreLeftToTheClient() {
		this.server.answer("{\"leads\": []}");
		this.server.answerNothing();
		this.blocking.list();
		this.blocking.delete(ID, "x");
		for (int i = 0; i < 2; i++) {
			assertThat(this.server.request().getHeaders().names()).doesNotContain("Authorization", "Content-Type");
		}
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenNothingIsSent() {
		for (long id : new long[] { 0, -1 }) {
			String message = "'leadId' must be positive, not " + id;
			refused(() -> this.reactive.get(id), message);
			refused(() -> this.blocking.get(id), message);
			refused(() -> this.blocking.delete(id, "x"), message);
			refused(() -> this.blocking.update(id, LeadUpdate.builder().stage("Hot").build()), message);
		}
		refused(() -> this.reactive.delete(ID, " "), "'reason' must not be blank");
		refused(() -> this.blocking.delete(ID, null), "'reason' must not be blank");
		refused(() -> this.reactive.create(null), "'lead' must not be null");
		refused(() -> this.reactive.update(ID, null), "'update' must not be null");
		refused(() -> this.reactive.list((query) -> query.limit(101)), "'limit' must be between 1 and 100, not 101");
		refused(() -> this.reactive.stream((query) -> query.limit(0)), "'limit' must be between 1 and 100, not 0");
		refused(() -> this.blocking.stream((query) -> query.limit(0)), "'limit' must be between 1 and 100, not 0");
		refused(() -> this.blocking.list(null), "'query' must not be null");
		refused(() -> this.blocking.stream(null), "'query' must not be null");
		refused(() -> ReactiveLeadOperations.of(null), "'calls' must not be null");
		refused(() -> LeadOperations.of(null, Mono::block), "'operations' must not be null");
		refused(() -> LeadOperations.of(this.reactive, null), "'calls' must not be null");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenItemsAreTakenThenAPageIsReadOnlyWhenItIsNeeded() {
		leads(1_000, "scroll");
		try (Stream<Lead> leads = this.blocking.stream()) {
			assertThat(this.server.requests()).isZero();
			assertThat(leads.limit(25)).hasSize(25);
			assertThat(this.server.requests()).isEqualTo(1);
		}
		StepVerifier.create(this.reactive.stream(), 0)
			.then(() -> assertThat(this.server.requests()).isEqualTo(1))
			.thenRequest(25)
			.expectNextCount(25)
			.then(() -> assertThat(this.server.requests()).isEqualTo(2))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(this.server.requests()).isEqualTo(3))
			.thenCancel()
			.verify(SECONDS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "scroll", "offset", "no total" })
	void whenAllLeadsAreReadThenNoneIsMissingOrDoubled(String style) {
		leads(1_010, style);
		List<Long> expected = IntStream.rangeClosed(1, 1_010).mapToObj(Long::valueOf).toList();
		assertThat(this.reactive.stream((query) -> query.limit(100)).map(Lead::leadId).collectList().block(SECONDS))
			.isEqualTo(expected);
		assertThat(this.server.requests()).isBetween(11, 12);
		assertThat(this.blocking.stream((query) -> query.limit(100)).map(Lead::leadId)).isEqualTo(expected);
	}

	@Test
	void whenPagesAreFollowedThenFiltersAndPageSizeStayTheSame() {
		leads(60, "scroll");
		assertThat(this.blocking.stream((query) -> query.limit(20).anyTags("a b").offset(10)).count()).isEqualTo(50);
		List<String> targets = IntStream.range(0, 3).mapToObj((index) -> this.server.request().getTarget()).toList();
		assertThat(targets).containsExactly("/v1.0/leads?limit=20&anyTags=a%20b&offset=10",
				"/v1.0/leads?limit=20&anyTags=a%20b&scrollId=30", "/v1.0/leads?limit=20&anyTags=a%20b&scrollId=50");
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenTheQueryStartsAtAScrollIdThenTheListIsReadFromThere() {
		leads(60, "scroll");
		assertThat(this.reactive.stream((query) -> query.scrollId("40")).map(Lead::leadId).collectList().block(SECONDS))
			.hasSize(20)
			.startsWith(41L);
	}

	@Test
	void whenAStreamIsResumedAtACursorThenItGoesOnFromThere() {
		leads(60, "scroll");
		String cursor = this.blocking.list((query) -> query.limit(40)).nextCursor();
		assertThat(cursor).isNotNull();
		assertThat(this.blocking.stream((query) -> query.limit(40).cursor(cursor)).map(Lead::leadId)).hasSize(20)
			.startsWith(41L);
	}

	@Test
	void whenTheServerAnswersTheSamePageForEverThenTheStreamFails() {
		this.server.answerAll((url) -> ApiServer
			.json("{\"_metadata\": {\"total\": 20000, \"scrollId\": \"same\"}, \"leads\": [{\"leadId\": 1}]}"));
		StepVerifier.create(this.reactive.stream())
			.expectNextCount(1)
			.expectError(UnexpectedAnswerException.class)
			.verify(SECONDS);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.blocking.stream().count());
		assertThat(this.server.requests()).isEqualTo(4);
	}

	@Test
	void whenAPageFailsThenTheErrorComesBehindTheLeadsBefore() {
		AtomicInteger pages = new AtomicInteger();
		this.server.answerAll((url) -> (pages.incrementAndGet() % 3 == 0) ? new MockResponse.Builder().code(500).build()
				: page(url, 1_000, "scroll"));
		StepVerifier.create(this.reactive.stream())
			.expectNextCount(50)
			.expectError(WebClientResponseException.InternalServerError.class)
			.verify(SECONDS);
		List<Lead> taken = new ArrayList<>();
		assertThatExceptionOfType(WebClientResponseException.InternalServerError.class)
			.isThrownBy(() -> this.blocking.stream().forEach(taken::add));
		assertThat(taken).hasSize(50);
	}

	@Test
	void whenAnAccountIsSelectedThenEveryCallOfTheOperationsSeesIt() {
		leads(60, "scroll");
		List<String> accounts = new ArrayList<>();
		ReactiveLeadOperations grace = ReactiveLeadOperations.of(this.server.calls().withContext((context) -> {
			accounts.add("grace");
			return context.put("account", "grace");
		}));
		grace.list().block(SECONDS);
		assertThat(accounts).hasSize(1);
		grace.stream().blockLast(SECONDS);
		assertThat(accounts).hasSize(2);
	}

	@Test
	void whenTwentyThousandLeadsAreStreamedThenAllComeInOrder() {
		leads(20_000, "scroll");
		AtomicInteger expected = new AtomicInteger();
		this.blocking.stream((query) -> query.limit(100))
			.forEach((lead) -> assertThat(lead.leadId()).isEqualTo(expected.incrementAndGet()));
		assertThat(expected).hasValue(20_000);
		assertThat(this.server.requests()).isEqualTo(200);
	}

	private void leads(int total, String style) {
		this.server.answerAll((url) -> page(url, total, style));
	}

	private static MockResponse page(HttpUrl url, int total, String style) {
		int limit = number(url, "limit", 25);
		int from = Math.max(number(url, "offset", 0), number(url, "scrollId", 0));
		int to = Math.min(from + limit, total);
		String leads = IntStream.range(from, to)
			.mapToObj((index) -> "{\"leadId\": %d}".formatted(index + 1))
			.collect(Collectors.joining(","));
		String metadata = switch (style) {
			case "scroll" -> "{\"total\": %d, \"scrollId\": \"%d\"}".formatted(total, to);
			case "offset" -> "{\"total\": %d}".formatted(total);
			default -> "{\"scrollId\": \"%d\"}".formatted(to);
		};
		return ApiServer.json("{\"_metadata\": %s, \"leads\": [%s]}".formatted(metadata, leads));
	}

	private static int number(HttpUrl url, String name, int otherwise) {
		String value = url.queryParameter(name);
		return (value != null) ? Integer.parseInt(value) : otherwise;
	}

	private static String body(RecordedRequest request) {
		ByteString body = request.getBody();
		return (body != null) ? body.utf8() : "";
	}

	private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

}
