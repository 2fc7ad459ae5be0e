package io.github.loftyspring.api.ai;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.UnexpectedAnswerException;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AiOperations} and {@link ReactiveAiOperations}.
 */
class AiOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private ApiServer server;

	private ReactiveAiOperations reactive;

	private AiOperations ai;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveAiOperations.of(this.server.calls());
		this.ai = AiOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenAnInsightIsWantedThenItsDataIsAnsweredAsItIs() {
		this.server.answer("{\"code\": 0, \"message\": \"success\", \"data\": {\"insight\": [\"Likes gardens.\"]}}");
		JsonNode insight = this.ai.prepareInsight(new NewInsight(LEAD_ID, 9007199254740993001L));
		assertThat(insight).isEqualTo(Json.tree("{\"insight\": [\"Likes gardens.\"]}"));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/ai/prepare-insight");
		assertThat(ApiServer.body(request))
			.isEqualTo(Json.tree("{\"leadId\": 1099511627776001, \"appointmentId\": 9007199254740993001}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\": 0, \"message\": \"success\"}", "{\"code\": 0, \"data\": null}" })
	void whenTheAnswerHasNoDataThenItIsJsonNull(String answer) {
		this.server.answer(answer);
		assertThat(this.ai.createLeadAnalysis(NewLeadAnalysis.of(1)).isNull()).isTrue();
	}

	@Test
	void whenTheAnswerIsEmptyThenTheCallFails() {
		this.server.answerNothing();
		assertThatExceptionOfType(UnexpectedAnswerException.class)
			.isThrownBy(() -> this.ai.prepareInsight(new NewInsight(1, 2)));
	}

	@Test
	void whenLeadsAreAnalysedThenTheirIdsAreSent() {
		this.server.answer("{\"code\": 0, \"message\": \"success\", \"data\": 9007199254740993001}");
		assertThat(this.ai.createLeadAnalysis(NewLeadAnalysis.of(LEAD_ID, LEAD_ID + 1)).asLong())
			.isEqualTo(9007199254740993001L);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/ai/lead-analysis");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("{\"leadIds\": [1099511627776001, 1099511627776002]}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\": 0, \"data\": [{\"id\": 1}, {\"id\": 2}]}",
			"{\"code\": 0, \"data\": {\"pageNum\": 1, \"list\": [{\"id\": 1}, {\"id\": 2}]}}" })
	void whenAnalysesAreListedThenTheirListIsFound(String answer) {
		this.server.answer(answer);
		Page<JsonNode> page = this.ai.listLeadAnalysis();
		assertThat(page.items()).extracting((analysis) -> analysis.path("id").asInt()).containsExactly(1, 2);
		assertThat(page.total()).isNull();
		assertThat(page.hasNext()).isFalse();
		assertThat(target()).isEqualTo("GET /v2.0/ai/lead-analysis");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"data\": null}", "{\"data\": {}}", "{\"data\": {\"total\": 0}}",
			"{\"data\": {\"total\": 0, \"list\": []}}", "{\"data\": \"none\"}" })
	void whenThereIsNoAnalysisThenThePageIsEmpty(String answer) {
		this.server.answer(answer);
		Page<JsonNode> page = this.ai.listLeadAnalysis();
		assertThat(page.items()).isEmpty();
		assertThat(page.hasNext()).isFalse();
	}

	@Test
	void whenAnalysesAreStreamedThenPagesAreNumberedFromOne() {
		this.server.answer("{\"data\": {\"total\": 5, \"list\": [1, 2]}}");
		this.server.answer("{\"data\": {\"total\": 5, \"list\": [3, 4]}}");
		this.server.answer("{\"data\": {\"totalCount\": 5, \"list\": [5]}}");
		StepVerifier.create(this.reactive.streamLeadAnalysis((query) -> query.pageSize(2)).map(JsonNode::asInt))
			.expectNext(1, 2, 3, 4, 5)
			.expectComplete()
			.verify(SECONDS);
		assertThat(target()).isEqualTo("GET /v2.0/ai/lead-analysis?pageSize=2");
		assertThat(target()).isEqualTo("GET /v2.0/ai/lead-analysis?pageSize=2&pageNum=2");
		assertThat(target()).isEqualTo("GET /v2.0/ai/lead-analysis?pageSize=2&pageNum=3");
	}

	@Test
	void whenLoftyTellsNoTotalThenAShortPageIsTheLast() {
		this.server.answer("{\"data\": [1, 2]}");
		Page<JsonNode> first = this.ai.listLeadAnalysis((query) -> query.pageSize(2));
		this.server.answer("{\"data\": [3]}");
		Page<JsonNode> second = this.ai
			.listLeadAnalysis((query) -> query.pageSize(2).cursor(Objects.requireNonNull(first.nextCursor())));
		assertThat(second.hasNext()).isFalse();
		this.server.request();
		assertThat(target()).isEqualTo("GET /v2.0/ai/lead-analysis?pageSize=2&pageNum=2");
	}

	@Test
	void whenACallIsToBeSummarizedThenItsIdsAreSent() {
		this.server.answer("{\"message\": \"Started\"}");
		this.ai.generateCallSummary(new NewCallSummary(9007199254740993001L, LEAD_ID));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/ai/call-summary/generate");
		assertThat(ApiServer.body(request))
			.isEqualTo(Json.tree("{\"callRecordId\": 9007199254740993001, \"leadId\": 1099511627776001}"));
	}

	@Test
	void whenASummaryIsReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"status": {"code": 0, "msg": "ok"}, "data": {"id": 9007199254740993001,
				"recordingId": 9007199254740993002, "status": 2, "userId": 100234, "text": "Hello, this is Ada.",
				"summary": "Ada likes gardens.", "keywords": [{"content": "Ada", "type": "leadName",
				"params": [{"first": true}, null], "new": 1}, null], "score": 85, "comment": "Friendly",
				"somethingNew": 1}}""");
		assertThat(this.ai.getCallSummary(9007199254740993003L))
			.isEqualTo(new CallSummary(9007199254740993001L, 9007199254740993002L, CallSummaryStatus.FINISHED, 100234L,
					"Hello, this is Ada.", "Ada likes gardens.", List.of(new CallKeyword("Ada",
							CallKeywordType.LEAD_NAME, List.of(Json.tree("{\"first\": true}"), Json.tree("null")))),
					85, "Friendly"));
		assertThat(target()).isEqualTo("GET /v2.0/ai/call-summary?callRecordId=9007199254740993003");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"status\": {\"code\": 0, \"msg\": \"ok\"}}",
			"{\"status\": {\"code\": 0}, \"data\": null}", "{\"data\": {}}" })
	void whenThereIsNoSummaryYetThenAllOfItIsEmpty(String answer) {
		this.server.answer(answer);
		CallSummary summary = this.ai.getCallSummary(1);
		assertThat(summary.status()).isNull();
		assertThat(summary.summary()).isNull();
		assertThat(summary.keywords()).isEmpty();
	}

	@Test
	void whenASummaryHasAStatusThenItHasAName() {
		assertThat(CallSummaryStatus.PENDING).hasToString("Pending");
		assertThat(CallSummaryStatus.PROCESSING).hasToString("Processing");
		assertThat(CallSummaryStatus.FINISHED).hasToString("Finished");
		assertThat(CallSummaryStatus.FAILED).hasToString("Failed");
		assertThat(new CallSummaryStatus(4)).hasToString("CallSummaryStatus 4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "{\"code\": 0, \"message\": \"success\", \"data\": %s}" })
	void whenAScriptIsWantedThenItIsReadBareOrNot(String answer) {
		this.server.answer(answer.formatted(
				"""
						{"context": "Ada likes gardens.", "objectiveSuggestion": ["Agree on a time", null],
						"keyTalkingPoints": [{"title": "Garden", "value": ["It is large.", "It has trees."]}, {"title": "x"}]}"""));
		assertThat(this.ai.generateCallScript(new NewCallScript(LEAD_ID, 9007199254740993001L)))
			.isEqualTo(new CallScript("Ada likes gardens.", List.of("Agree on a time"),
					List.of(new TalkingPoint("Garden", List.of("It is large.", "It has trees.")),
							new TalkingPoint("x", List.of()))));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/ai/call-script");
		assertThat(ApiServer.body(request))
			.isEqualTo(Json.tree("{\"leadId\": 1099511627776001, \"taskId\": 9007199254740993001}"));
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NewInsight(0, 1))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewInsight(1, 0))
			.withMessage("'appointmentId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> NewLeadAnalysis.of())
			.withMessage("'leadIds' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> NewLeadAnalysis.of(1, -1))
			.withMessage("'leadIds' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewCallSummary(0, 1))
			.withMessage("'callRecordId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewCallScript(1, 0))
			.withMessage("'taskId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.getCallSummary(0))
			.withMessage("'callRecordId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.listLeadAnalysis((query) -> query.pageSize(0)))
			.withMessage("'pageSize' must be 1 or more, not 0");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveAiOperations.class, AiOperations.class);
	}

	private String target() {
		RecordedRequest request = this.server.request();
		return request.getMethod() + " " + request.getTarget();
	}

}
