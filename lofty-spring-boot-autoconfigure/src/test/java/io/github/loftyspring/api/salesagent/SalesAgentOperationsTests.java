package io.github.loftyspring.api.salesagent;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SalesAgentOperations} and {@link ReactiveSalesAgentOperations}.
 */
class SalesAgentOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private static final String SALES_AGENT = """
			{"id": 9007199254740993001, "userId": 100234, "agentName": "Ada Example",
			"agentHeadUrl": "https://example.com/ada.png", "assistantName": "Bea",
			"assistantHeadUrl": "https://example.com/bea.png", "virtualNumber": "+1 555 0101",
			"virtualNumberCountry": "US", "followUpRole": "buyer_agent", "agentExperience": "Ten years",
			"email": "bea@example.com", "status": "ACTIVE", "createdAt": "2026-02-20T10:00:00Z",
			"updatedAt": "2026-02-28T10:00:00Z", "hasQuotaSeat": true, "borrowLevel": "GROUP", "borrowId": 100235,
			"somethingNew": {}}""";

	private ApiServer server;

	private ReactiveSalesAgentOperations reactive;

	private SalesAgentOperations salesAgents;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveSalesAgentOperations.of(this.server.calls());
		this.salesAgents = SalesAgentOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenASalesAgentIsReadThenEveryComponentIsFilled() {
		SalesAgent expected = new SalesAgent(9007199254740993001L, 100234L, "Ada Example",
				"https://example.com/ada.png", "Bea", "https://example.com/bea.png", "+1 555 0101", "US", "buyer_agent",
				"Ten years", "bea@example.com", "ACTIVE", Instant.parse("2026-02-20T10:00:00Z"),
				Instant.parse("2026-02-28T10:00:00Z"), true, BorrowLevel.GROUP, 100235L);
		this.server.answer(SALES_AGENT);
		assertThat(this.salesAgents.current()).isEqualTo(expected);
		assertThat(target()).isEqualTo("GET /v2.0/sales-agents/current");
		this.server.answer(SALES_AGENT);
		assertThat(this.salesAgents.byLead(LEAD_ID)).isEqualTo(expected);
		assertThat(target()).isEqualTo("GET /v2.0/sales-agents/by-lead?leadId=1099511627776001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "null", "{\"message\": \"?\"}" })
	void whenTheAnswerHoldsNoSalesAgentThenTheCallFails(String answer) {
		this.server.answer(answer);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.salesAgents.current());
	}

	@Test
	void whenTheQuotaIsReadThenEveryComponentIsFilled() {
		this.server
			.answer("""
					{"totalQuota": 100, "usedQuota": 45, "remainingQuota": 55, "hasQuotaAvailable": true,
					"usagePercentage": 45.5, "isBorrowed": true, "borrowLevel": "TEAM", "borrowedFrom": 9007199254740993001}""");
		assertThat(this.salesAgents.quota())
			.isEqualTo(new SalesAgentQuota(100L, 45, 55L, true, 45.5, true, BorrowLevel.TEAM, 9007199254740993001L));
		assertThat(target()).isEqualTo("GET /v2.0/sales-agents/quota");
	}

	@Test
	void whenTheSettingsAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"id": 9007199254740993001, "assistantName": "Bea", "headUrl": "https://example.com/bea.png",
				"virtualNumber": "+1 555 0101", "virtualNumberCountry": "US", "callTransferType": "ToAssignedAgent",
				"fixedNumber": "+1 555 0102", "agentExperience": "Ten years", "rentalBusiness": false,
				"websiteChannel": true, "textChannel": true, "emailChannel": false, "startActiveHour": 8,
				"endActiveHour": 20, "activeDays": [1, 2], "leadTypes": [1], "leadSources": [9007199254740993002],
				"leadPipelines": [2001], "agentIds": [-1], "officeIds": [201, null], "leadPondIds": [301],
				"newLeadEnable": true, "visitorsEnable": false, "followUpRole": "AI", "hostedStatus": "ACTIVE",
				"somethingNew": 1}""");
		assertThat(this.salesAgents.settings()).isEqualTo(new SalesAgentSettings(9007199254740993001L, "Bea",
				"https://example.com/bea.png", "+1 555 0101", "US", CallTransferType.TO_ASSIGNED_AGENT, "+1 555 0102",
				"Ten years", false, true, true, false, 8, 20, List.of(1, 2), List.of(1), List.of(9007199254740993002L),
				List.of(2001L), List.of(-1L), List.of(201L), List.of(301L), true, false, FollowUpRole.AI, "ACTIVE"));
		assertThat(target()).isEqualTo("GET /v2.0/sales-agent/settings");
		this.server.answer("{\"id\": 1}");
		SalesAgentSettings few = this.salesAgents.settings();
		assertThat(few.activeDays()).isEmpty();
		assertThat(few.agentIds()).isEmpty();
	}

	@Test
	void whenSettingsAreSavedThenOnlyThoseThatWereSetAreSent() {
		this.server.answer("{\"message\": \"Done\"}");
		this.salesAgents.saveSettings(SalesAgentSettingsUpdate.builder(9007199254740993001L)
			.assistantName("Bea")
			.virtualNumber("+1 555 0101")
			.virtualNumberCountry("US")
			.callTransferType(CallTransferType.DISABLED)
			.fixedNumber("+1 555 0102")
			.agentExperience("Ten years")
			.rentalBusiness(true)
			.websiteChannel(false)
			.textChannel(true)
			.emailChannel(true)
			.startActiveHour(0)
			.endActiveHour(23)
			.activeDays(List.of(0, 6))
			.leadTypes(List.of())
			.leadSources(List.of(1001L))
			.leadPipelines(List.of(2001L))
			.agentIds(List.of(-1L))
			.officeIds(List.of(201L))
			.leadPondIds(List.of(301L))
			.newLeadEnable(true)
			.visitorsEnable(false)
			.followUpRole(FollowUpRole.AGENT)
			.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v2.0/sales-agent/settings");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"id": 9007199254740993001, "assistantName": "Bea", "virtualNumber": "+1 555 0101",
				"virtualNumberCountry": "US", "callTransferType": "Disabled", "fixedNumber": "+1 555 0102",
				"agentExperience": "Ten years", "rentalBusiness": true, "websiteChannel": false, "textChannel": true,
				"emailChannel": true, "startActiveHour": 0, "endActiveHour": 23, "activeDays": [0, 6], "leadTypes": [],
				"leadSources": [1001], "leadPipelines": [2001], "agentIds": [-1], "officeIds": [201],
				"leadPondIds": [301], "newLeadEnable": true, "visitorsEnable": false, "followUpRole": "Agent"}"""));
		assertThat(Json.write(SalesAgentSettingsUpdate.builder(7).textChannel(false).build()))
			.isEqualTo(Json.tree("{\"id\": 7, \"textChannel\": false}"));
	}

	@Test
	void whenWorkingLeadsAreListedThenEveryComponentIsFilled() {
		this.server.answer("""
				{"workingLeads": [{"leadId": 1099511627776001, "firstName": "Ada", "lastName": "Example",
				"email": "ada@example.com", "phone": "+1 555 0101", "createdAt": "2026-02-20T10:00:00Z", "new": 1}],
				"metadata": {"total": 1, "count": 1, "offset": 0, "limit": 20}}""");
		Page<WorkingLead> page = this.salesAgents.listWorkingLeads();
		assertThat(page.items()).containsExactly(new WorkingLead(LEAD_ID, "Ada", "Example", "ada@example.com",
				"+1 555 0101", Instant.parse("2026-02-20T10:00:00Z")));
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
		assertThat(target()).isEqualTo("GET /v2.0/working-leads");
	}

	@Test
	void whenWorkingLeadsAreStreamedThenTheTotalEndsThem() {
		this.server.answer(page(5, 1, 2));
		this.server.answer(page(5, 3, 4));
		this.server.answer(page(5, 5, 5));
		StepVerifier.create(this.reactive.streamWorkingLeads(
				(query) -> query.aiStage(AiStage.AI_PROSPECTING).limit(2).sort(WorkingLeadSort.CREATE_TIME).desc(false))
			.map(WorkingLead::leadId)).expectNext(1L, 2L, 3L, 4L, 5L).expectComplete().verify(SECONDS);
		String conditions = "GET /v2.0/working-leads?aiStage=AI_PROSPECTING&limit=2&sort=CreateTime&desc=false";
		assertThat(target()).isEqualTo(conditions);
		assertThat(target()).isEqualTo(conditions + "&offset=2");
		assertThat(target()).isEqualTo(conditions + "&offset=4");
	}

	@Test
	void whenLoftyTellsNoTotalThenAShortPageIsTheLast() {
		this.server.answer("{\"workingLeads\": [{\"leadId\": 1}, {\"leadId\": 2}]}");
		Page<WorkingLead> first = this.salesAgents.listWorkingLeads((query) -> query.limit(2));
		assertThat(first.total()).isNull();
		this.server.answer("{\"workingLeads\": [{\"leadId\": 3}]}");
		Page<WorkingLead> second = this.salesAgents
			.listWorkingLeads((query) -> query.limit(2).cursor(Objects.requireNonNull(first.nextCursor())));
		assertThat(second.hasNext()).isFalse();
		this.server.request();
		assertThat(target()).isEqualTo("GET /v2.0/working-leads?limit=2&offset=2");
	}

	@Test
	void whenLeadsBecomeWorkingLeadsThenThoseThatFailAreNamed() {
		String answer = """
				{"message": "1 of 2", "succeededLeadIds": [1099511627776001],
				"failedLeadIds": [1099511627776002]}""";
		this.server.answer(answer);
		assertThat(this.salesAgents.addWorkingLeads(NewWorkingLeads.of(LEAD_ID, LEAD_ID + 1)))
			.isEqualTo(new LeadBatchResult("1 of 2", List.of(LEAD_ID), List.of(LEAD_ID + 1), Json.tree(answer)));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/working-leads/add");
		assertThat(ApiServer.body(request))
			.isEqualTo(Json.tree("{\"leadIds\": [1099511627776001, 1099511627776002], \"createPlanTask\": false}"));
		assertThat(Json.write(new NewWorkingLeads(List.of(1L), true)))
			.isEqualTo(Json.tree("{\"leadIds\": [1], \"createPlanTask\": true}"));
	}

	@Test
	void whenTasksArePlannedThenThoseThatFailAreNamed() {
		this.server.answer("""
				{"code": 0, "message": "success", "data": {"success": ["1099511627776001", "?"],
				"fails": [{"leadId": 1099511627776002, "reason": "no working lead"}, {}], "count": 1}}""");
		LeadBatchResult result = this.salesAgents.createPlanTasks(NewPlanTasks.of(LEAD_ID, LEAD_ID + 1));
		assertThat(result.message()).isEqualTo("success");
		assertThat(result.succeeded()).containsExactly(LEAD_ID);
		assertThat(result.failed()).containsExactly(LEAD_ID + 1);
		assertThat(result.answer().at("/data/fails/0/reason").asString()).isEqualTo("no working lead");
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/plan-tasks/create");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("{\"leadIds\": [1099511627776001, 1099511627776002]}"));
	}

	@Test
	void whenLoftyNamesNoLeadsThenTheListsAreEmpty() {
		this.server.answer("{\"message\": \"Done\"}");
		LeadBatchResult result = this.salesAgents.addWorkingLeads(NewWorkingLeads.of(1));
		assertThat(result.message()).isEqualTo("Done");
		assertThat(result.succeeded()).isEmpty();
		assertThat(result.failed()).isEmpty();
		this.server.answerNothing();
		LeadBatchResult nothing = this.salesAgents.createPlanTasks(NewPlanTasks.of(1));
		assertThat(nothing.message()).isNull();
		assertThat(nothing.answer().isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"leadId": 1099511627776001, "firstName": "Ada"}           | true
			{"data": {"leadId": 1099511627776001, "firstName": "Ada"}} | true
			true                                                       | true
			{"data": true}                                             | true
			{"data": "true"}                                           | true
			false                                                      | false
			{"data": false, "message": "success"}                      | false
			{"leadId": null}                                           | false
			{"data": null}                                             | false
			{}                                                         | false
			null                                                       | false
			""")
	void whenALeadIsCheckedThenAllAnswersAreUnderstood(String answer, boolean working) {
		this.server.answer(answer);
		WorkingLeadCheck check = this.salesAgents.checkWorkingLead(LEAD_ID);
		assertThat(check.working()).isEqualTo(working);
		boolean named = answer.contains("Ada");
		assertThat(check.lead()).isEqualTo(named ? new WorkingLead(LEAD_ID, "Ada", null, null, null, null) : null);
		assertThat(target()).isEqualTo("GET /v2.0/sales-agents/working-lead/1099511627776001");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"message": "Done"}                       | true  | Done
			{"success": true, "message": "Done"}      | true  | Done
			{"success": false, "message": "Not done"} | false | Not done
			{"success": null}                         | true  |
			{}                                        | true  |
			""")
	void whenALeadIsMutedThenItIsToldWhetherThatWorked(String answer, boolean success, String message) {
		this.server.answer(answer);
		assertThat(this.salesAgents.mute(LEAD_ID)).isEqualTo(new MuteResult(success, message));
		assertThat(target()).isEqualTo("PUT /v2.0/sales-agents/working-lead/1099511627776001/mute");
	}

	@Test
	void whenALeadIsMutedThenAnEmptyAnswerIsEnough() {
		this.server.answerNothing();
		assertThat(this.salesAgents.mute(LEAD_ID).success()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "\"true\", true", "\"false\", false", "true, true", "false, false" })
	void whenTheMuteStatusIsReadThenItsTextIsUnderstood(String mute, boolean muted) {
		this.server.answer("{\"data\": {\"mute\": %s}}".formatted(mute));
		assertThat(this.salesAgents.isMuted(LEAD_ID)).isEqualTo(muted);
		assertThat(target()).isEqualTo("GET /v2.0/sales-agent/lead/mute-status?leadId=1099511627776001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"data\": null}", "{\"data\": {\"mute\": \"\"}}" })
	void whenTheAnswerTellsNoMuteStatusThenTheCallFails(String answer) {
		this.server.answer(answer);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> this.salesAgents.isMuted(1));
	}

	@Test
	void whenATextMessageIsSentThenItsTextTravels() {
		this.server.answer("{\"message\": \"Sent\"}");
		this.salesAgents.sendSmsToAgent(new AgentSms("A new lead."));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v2.0/sales-agent/ai-number/send-sms-to-agent");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("{\"content\": \"A new lead.\"}"));
	}

	@Test
	void whenPlannedTasksAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"id": 9007199254740993001, "content": "Follow up", "taskType": "CALL", "status": "PENDING",
				"dueAt": "2026-03-01T15:30:00Z", "createdAt": "2026-02-28T10:00:00Z", "assignedTo": 100234,
				"creatorId": 100235, "somethingNew": 1}]""");
		assertThat(this.salesAgents.listPlanTasks(LEAD_ID))
			.containsExactly(new PlanTask(9007199254740993001L, "Follow up", "CALL", PlanTaskStatus.PENDING,
					Instant.parse("2026-03-01T15:30:00Z"), Instant.parse("2026-02-28T10:00:00Z"), 100234L, 100235L));
		assertThat(target()).isEqualTo("GET /v2.0/plan-tasks/lead/1099511627776001");
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.salesAgents.byLead(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.reactive.listWorkingLeads((query) -> query.limit(101)))
			.withMessage("'limit' must be between 1 and 100, not 101");
		assertThatIllegalArgumentException().isThrownBy(() -> NewWorkingLeads.of())
			.withMessage("'leadIds' must hold 1 to 100 ids, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewPlanTasks(Collections.nCopies(101, 1L)))
			.withMessage("'leadIds' must hold 1 to 100 ids, not 101");
		assertThatIllegalArgumentException().isThrownBy(() -> NewPlanTasks.of(1, -1))
			.withMessage("'leadIds' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> new AgentSms(" "))
			.withMessage("'content' must not be blank");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenASettingCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> SalesAgentSettingsUpdate.builder(0))
			.withMessage("'id' must be positive, not 0");
		SalesAgentSettingsUpdate.Builder settings = SalesAgentSettingsUpdate.builder(1);
		assertThatIllegalArgumentException().isThrownBy(settings::build)
			.withMessage("'settings' must set at least one field besides 'id'");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.startActiveHour(24))
			.withMessage("'startActiveHour' must be between 0 and 23, not 24");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.endActiveHour(-1))
			.withMessage("'endActiveHour' must be between 0 and 23, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.activeDays(List.of(7)))
			.withMessage("'activeDays' must be between 0 and 6, not 7");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.leadSources(List.of(-1L)))
			.withMessage("'leadSources' must be positive, not -1");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.agentIds(List.of(0L)))
			.withMessage("'agentIds' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> settings.assistantName(""))
			.withMessage("'assistantName' must not be blank");
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveSalesAgentOperations.class, SalesAgentOperations.class);
	}

	private String target() {
		RecordedRequest request = this.server.request();
		return request.getMethod() + " " + request.getTarget();
	}

	private static String page(int total, long first, long last) {
		return LongStream.rangeClosed(first, last)
			.mapToObj("{\"leadId\": %d}"::formatted)
			.collect(Collectors.joining(",", "{\"metadata\": {\"total\": %d}, \"workingLeads\": [".formatted(total),
					"]}"));
	}

}
