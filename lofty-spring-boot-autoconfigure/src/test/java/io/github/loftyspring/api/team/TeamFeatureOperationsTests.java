package io.github.loftyspring.api.team;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.AttributeType;
import io.github.loftyspring.api.lead.CustomAttribute;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
 * Tests for {@link TeamFeatureOperations} and {@link ReactiveTeamFeatureOperations}.
 */
class TeamFeatureOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long BIG = 9007199254740993001L;

	private static final String POND = """
			{"id": 9007199254740993001, "pondName": "Web", "pondOwnerId": 1099511620000001,
			"agentIds": [1099511620000002, 9007199254740993002]}""";

	private ApiServer server;

	private ReactiveTeamFeatureOperations reactive;

	private TeamFeatureOperations features;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveTeamFeatureOperations.of(this.server.calls());
		this.features = TeamFeatureOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"success\"", "{\"message\": \"success\"}" })
	void whenAFieldIsAddedThenTheMessageIsNotWaitedFor(String answer) {
		this.server.answer(answer);
		this.features.addCustomField(new NewCustomField("Pets", AttributeType.TEXT));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/teamFeatures/custom-field");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"attributeName": "Pets", "attributeType": "text"}"""));
	}

	@Test
	void whenAFieldHasOptionsThenTheyAreSentAsText() {
		assertThat(Json.write(NewCustomField.select("Extras", AttributeType.MULTI_SELECT, List.of("pool", "\"spa\""))))
			.isEqualTo(Json.tree("""
					{"attributeName": "Extras", "attributeType": "multi_select",
					"params": "{\\"option\\":[\\"pool\\",\\"\\\\\\"spa\\\\\\"\\"]}"}"""));
		assertThat(Json.write(new NewCustomField("A", AttributeType.TEXT, "v", "p"))).isEqualTo(Json.tree("""
				{"attributeName": "A", "attributeType": "text", "value": "v", "params": "p"}"""));
	}

	@Test
	void whenFieldsAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"attributeName": "Pets", "attributeType": "single_select", "value": "cat",
				"params": "{\\"option\\":[\\"cat\\",\\"dog\\"]}"}, {"attributeType": ""}]""");
		assertThat(this.features.listCustomFields()).containsExactly(
				new CustomAttribute("Pets", AttributeType.SINGLE_SELECT, "cat", "{\"option\":[\"cat\",\"dog\"]}"),
				new CustomAttribute(null, null, null, null));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/teamFeatures/listCustomField");
	}

	@Test
	void whenTagsAreReadThenThoseOfTheTeamHaveNoLead() {
		this.server.answer("""
				[{"leadId": 0, "tagId": 9007199254740993001, "createTime": "2026-04-30T17:33:32GMT",
				"updateTime": "2026-04-30T17:33:33GMT", "tagName": "Hot", "creatorUserId": 1099511620000001,
				"visibleType": 1}, {"leadId": 1099511627776001, "tagName": "Hot"}]""");
		assertThat(this.features.listTags()).containsExactly(
				new TeamTag(null, BIG, Instant.parse("2026-04-30T17:33:32Z"), Instant.parse("2026-04-30T17:33:33Z"),
						"Hot", 1099511620000001L, 1),
				new TeamTag(1099511627776001L, null, null, null, "Hot", null, null));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/teamFeatures/listTag");
	}

	@ParameterizedTest
	@ValueSource(strings = { "_metadata", "get_metadata" })
	void whenPipelinesAreReadThenThePageIsAnswered(String metadata) {
		this.server.answer("""
				{"%s": {"collection": "pipeline", "limit": 10, "offset": 0, "total": 1},
				"pipelines": [{"id": 9007199254740993001, "name": "Active"}]}""".formatted(metadata));
		Page<LeadPipeline> page = this.features.listPipelines((query) -> query.name("Act & more").pageSize(10));
		assertThat(page.items()).containsExactly(new LeadPipeline(BIG, "Active"));
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v1.0/teamFeatures/lead-pipelines");
		assertThat(url.queryParameterNames()).containsExactlyInAnyOrder("name", "pageSize");
		assertThat(url.queryParameter("name")).isEqualTo("Act & more");
		assertThat(url.queryParameter("pageSize")).isEqualTo("10");
	}

	@Test
	void whenPipelinesFillThreePagesThenTheyAreNumberedFromZero() {
		this.server.answerAll((url) -> pipelines(url, 6));
		assertThat(this.features.streamPipelines((query) -> query.pageSize(2))).extracting(LeadPipeline::id)
			.containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(List.of(target(), target(), target())).containsExactly(
				"/v1.0/teamFeatures/lead-pipelines?pageSize=2",
				"/v1.0/teamFeatures/lead-pipelines?pageSize=2&currPage=1",
				"/v1.0/teamFeatures/lead-pipelines?pageSize=2&currPage=2");
		assertThat(this.server.requests()).isEqualTo(3);
		Page<LeadPipeline> first = this.features.listPipelines((query) -> query.pageSize(2));
		StepVerifier
			.create(this.reactive
				.streamPipelines((query) -> query.pageSize(2).cursor(Objects.requireNonNull(first.nextCursor()))))
			.expectNextCount(4)
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenPondsAreReadThenEveryComponentIsFilled() {
		this.server.answer("[%s, {\"id\": 2}]".formatted(POND));
		assertThat(this.features.listLeadPonds()).containsExactly(pond(), new LeadPond(2L, null, null, List.of()));
		assertThat(target()).isEqualTo("/v1.0/team-features/lead-ponds");
	}

	@Test
	void whenAPondIsReadThenItIsThatOfTheId() {
		this.server.answer(POND);
		StepVerifier.create(this.reactive.getLeadPond(BIG)).expectNext(pond()).expectComplete().verify(SECONDS);
		assertThat(target()).isEqualTo("/v1.0/team-features/lead-pond/9007199254740993001");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused("'id' must be positive, not 0", () -> this.features.getLeadPond(0));
		refused("'field' must not be null", () -> this.features.addCustomField(null));
		refused("'attributeName' must not be blank", () -> new NewCustomField(" ", AttributeType.TEXT));
		refused("'attributeType' must not be null", () -> new NewCustomField("Pets", null));
		refused("'options' must not be empty",
				() -> NewCustomField.select("Pets", AttributeType.SINGLE_SELECT, List.of()));
		refused("'name' must not be blank", () -> this.features.listPipelines((query) -> query.name("")));
		refused("'pageSize' must be between 1 and 2147483647, not 0",
				() -> this.features.listPipelines((query) -> query.pageSize(0)));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveTeamFeatureOperations.class, TeamFeatureOperations.class);
	}

	private static void refused(String message, ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private String target() {
		return this.server.request().getTarget();
	}

	private static LeadPond pond() {
		return new LeadPond(BIG, "Web", 1099511620000001L, List.of(1099511620000002L, 9007199254740993002L));
	}

	private static MockResponse pipelines(HttpUrl url, int total) {
		String number = url.queryParameter("currPage");
		int start = 2 * ((number != null) ? Integer.parseInt(number) : 0);
		String items = IntStream.rangeClosed(start + 1, start + 2)
			.mapToObj("{\"id\": %d}"::formatted)
			.collect(Collectors.joining(","));
		return ApiServer.json("{\"_metadata\": {\"total\": %d}, \"pipelines\": [%s]}".formatted(total, items));
	}

}
