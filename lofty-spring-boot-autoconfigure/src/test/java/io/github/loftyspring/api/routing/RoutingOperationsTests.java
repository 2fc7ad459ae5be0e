package io.github.loftyspring.api.routing;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
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
 * Tests for {@link RoutingOperations} and {@link ReactiveRoutingOperations}.
 */
class RoutingOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long BIG = 9007199254740993001L;

	private ApiServer server;

	private ReactiveRoutingOperations reactive;

	private RoutingOperations routing;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveRoutingOperations.of(this.server.calls());
		this.routing = RoutingOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[%s]", "%s" })
	void whenRulesAreReadThenEveryComponentIsFilled(String weights) {
		this.server.answer("""
				[{"id": 9007199254740993001, "name": "North", "locationRule": {"locationMatchType": 1, "state": "TX",
				"county": "Travis", "city": "Austin", "zipcode": "73301", "streetAddress": "1 Main St"},
				"sourceName": "Web", "sourceMatchType": 2, "tagNames": ["Hot"], "tagMatchType": 3,
				"groupNames": ["VIP"], "groupMatchType": 4, "phone": "With", "priceMin": 100000, "priceMax": -1,
				"leadType": "Buyer(2)", "leadTypeFilters": "[]",
				"activeHours": {"activeDays": [1, 7], "hoursStart": 8, "hoursEnd": 17},
				"routingStrategy": {"strategyType": 5, "groupId": 0, "groupName": "Web", "touchMinutes": 30,
				"memberWeights": %s}, "ruleSwitch": true, "updateTime": 1777570412000}, {"id": 2}]"""
			.formatted(weights.formatted("""
					{"memberId": 9007199254740993002, "firstName": "Grace", "lastName": "Example", "weight": 2}""")));
		assertThat(this.routing.listRules(RoutingType.ASSISTANT_LEAD, 101)).containsExactly(
				new RoutingRule(BIG, "North", new LocationRule(1, "TX", "Travis", "Austin", "73301", "1 Main St"),
						"Web", 2, List.of("Hot"), 3, List.of("VIP"), 4, "With", new BigDecimal("100000"), null,
						"Buyer(2)", "[]", ActiveHours.of(8, 17, 1, 7),
						new RoutingStrategy(5, null, "Web", 30,
								List.of(new MemberWeight(9007199254740993002L, "Grace", "Example", 2))),
						true, Instant.parse("2026-04-30T17:33:32Z")),
				Json.read("{\"id\": 2}", RoutingRule.class));
		assertThat(target()).isEqualTo("/v1.0/routing/rule/list/4?roleId=101");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"ok\"", "\"success\"", "{\"message\": \"success\"}" })
	void whenARuleIsChangedThenOnlyWhatWasSetIsSent(String answer) {
		this.server.answer(answer);
		this.routing.updateRule(RoutingType.AGENT_LEAD,
				RoutingRuleUpdate.builder(BIG)
					.activeHours(ActiveHours.of(0, 23, 1, 2))
					.routingStrategy((strategy) -> strategy.strategyType(1)
						.groupId(7)
						.touchMinutes(120)
						.memberWeights(MemberWeight.of(9007199254740993002L, 0), MemberWeight.of(3, 4)))
					.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v1.0/routing/rule/1");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"id": 9007199254740993001, "activeHours": {"activeDays": [1, 2], "hoursStart": 0, "hoursEnd": 23},
				"routingStrategy": {"strategyType": 1, "groupId": 7, "touchMinutes": 120,
				"memberWeights": [{"memberId": 9007199254740993002, "weight": 0}, {"memberId": 3, "weight": 4}]}}"""));
	}

	@Test
	void whenTheSupplementRuleIsReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"roleId": 101, "businessType": 4, "strategyType": 3, "touchMinutes": 60,
				"assigneeAgentName": "Grace Example", "assigneeAgentId": 9007199254740993001,
				"assigneeGroupName": "Web", "assigneeGroupId": 9007199254740993002, "updateTime": 1777570412000}""");
		assertThat(this.routing.getSupplementRule(RoutingType.ASSISTANT_LEAD, 101))
			.isEqualTo(new SupplementRoutingRule(101, RoutingType.ASSISTANT_LEAD, 3, 60, "Grace Example", BIG, "Web",
					9007199254740993002L, Instant.parse("2026-04-30T17:33:32Z")));
		assertThat(target()).isEqualTo("/v1.0/routing/rule/supplement/4?roleId=101");
	}

	@Test
	void whenNobodyIsNamedThenTheSupplementRuleHasNobody() {
		this.server.answer("""
				{"roleId": -1, "businessType": 8, "assigneeAgentId": 0, "assigneeGroupId": 0}""");
		assertThat(this.routing.getSupplementRule(RoutingType.LENDER_LEAD))
			.isEqualTo(new SupplementRoutingRule(null, new RoutingType(8), null, null, null, null, null, null, null));
		assertThat(target()).isEqualTo("/v1.0/routing/rule/supplement/2");
	}

	@Test
	void whenTheSupplementRuleIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answer("\"ok\"");
		StepVerifier.create(this.reactive.updateSupplementRule(new RoutingType(4),
				SupplementRoutingRuleUpdate.builder()
					.roleId(101)
					.strategyType(3)
					.touchMinutes(60)
					.assigneeAgentId(BIG)
					.build()))
			.expectComplete()
			.verify(SECONDS);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v1.0/routing/rule/supplement/4");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"roleId": 101, "strategyType": 3, "touchMinutes": 60, "assigneeAgentId": 9007199254740993001}"""));
		assertThat(Json.write(SupplementRoutingRuleUpdate.builder().assigneeGroupId(BIG).build()))
			.isEqualTo(Json.tree("{\"assigneeGroupId\": 9007199254740993001}"));
	}

	@Test
	void whenRolesAreReadThenEveryComponentIsFilled() {
		this.server.answer("[{\"id\": 9007199254740993001, \"name\": \"Closer\"}]");
		assertThat(this.routing.listRoles()).containsExactly(new AssignRole(BIG, "Closer"));
		assertThat(target()).isEqualTo("/v1.0/routing/role/list");
	}

	@Test
	void whenMembersAreReadThenEveryComponentIsFilled() {
		this.server.answer("[{\"id\": 9007199254740993001, \"name\": \"Grace Example\", \"type\": 1}]");
		assertThat(this.routing.listMembers(RoutingType.AGENT_LEAD))
			.containsExactly(new AssignMember(BIG, "Grace Example", 1));
		assertThat(target()).isEqualTo("/v1.0/routing/member/list/1");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused("'type' must not be null", () -> this.routing.listRules(null));
		refused("'rule' must not be null", () -> this.reactive.updateRule(RoutingType.AGENT_LEAD, null));
		refused("'id' must be positive, not 0", () -> RoutingRuleUpdate.builder(0));
		refused("'rule' must set 'activeHours' or 'routingStrategy'", () -> RoutingRuleUpdate.builder(1).build());
		refusedHours("'activeDays' must be between 1 and 7, not 0", ActiveHours.of(0, 1, 0));
		refusedHours("'activeDays' must be between 1 and 7, not 8", ActiveHours.of(0, 1, 8));
		refusedHours("'hoursStart' must be between 0 and 23, not -1", ActiveHours.of(-1, 1, 1));
		refusedHours("'hoursEnd' must be between 0 and 23, not 24", ActiveHours.of(0, 24, 1));
		refusedHours("'hoursStart' must not be null", new ActiveHours(List.of(1), null, 1));
		refusedHours("'hoursEnd' must not be null", new ActiveHours(List.of(1), 1, null));
		refusedHours("'activeHours' must not be null", null);
		refusedStrategy("'routingStrategy' must not be null", null);
		refusedStrategy("'groupId' must be positive, not 0", (strategy) -> strategy.groupId(0));
		refusedStrategy("'touchMinutes' must be between 1 and 1440, not 0", (strategy) -> strategy.touchMinutes(0));
		refusedStrategy("'touchMinutes' must be between 1 and 1440, not 1500",
				(strategy) -> strategy.touchMinutes(1500));
		refusedStrategy("'touchMinutes' must be whole hours above 60, not 61", (strategy) -> strategy.touchMinutes(61));
		refused("'touchMinutes' must be whole hours above 60, not 90",
				() -> SupplementRoutingRuleUpdate.builder().touchMinutes(90));
		refused("'memberId' must be positive, not 0", () -> MemberWeight.of(0, 1));
		refused("'weight' must be between 0 and 2147483647, not -1", () -> MemberWeight.of(1, -1));
		refused("'roleId' must be positive, not -1", () -> SupplementRoutingRuleUpdate.builder().roleId(-1));
		refused("'rule' must set at least one field", () -> SupplementRoutingRuleUpdate.builder().build());
		refused("'assigneeAgentId' and 'assigneeGroupId' must not both be set",
				() -> SupplementRoutingRuleUpdate.builder().assigneeAgentId(1).assigneeGroupId(2).build());
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveRoutingOperations.class, RoutingOperations.class);
	}

	private static void refusedHours(String message, ActiveHours hours) {
		refused(message, () -> RoutingRuleUpdate.builder(1).activeHours(hours));
	}

	private static void refusedStrategy(String message, Consumer<RoutingStrategySpec> strategy) {
		refused(message, () -> RoutingRuleUpdate.builder(1).routingStrategy(strategy));
	}

	private static void refused(String message, ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private String target() {
		return this.server.request().getTarget();
	}

}
