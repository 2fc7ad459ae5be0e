package io.github.loftyspring.api.member;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
 * Tests for {@link MemberOperations} and {@link ReactiveMemberOperations}.
 */
class MemberOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final String MEMBER = """
			{"id": 113209, "teamId": 9007199254740993, "invitorUserId": 9007199254740995,
			"memberUserId": 9007199254740997, "role": 4, "roleName": "Agent", "firstLetter": "A",
			"email": "ada@example.com", "firstName": "Ada", "lastName": "Example", "phoneNumber": "+1 555 0100",
			"status": 1, "virtualNumber": "+1 555 0101", "newLeadCount": 5, "assignedLeadCount": 42,
			"isAdmin": true, "agentInfo": {"licenseId": "L-1", "position": "Broker",
			"companyName": "Example Homes", "companyAddress": "1 Example Street", "mlsAgentId": "M-2",
			"agentPid": "P-3"}, "timeZoneId": "America/Chicago", "groupId": 9007199254740999,
			"groupName": "North", "group": {"id": 9007199254740999, "teamId": 9007199254740993, "parentId": 11,
			"websiteOwnerId": 12, "name": "North", "type": 2, "phone": "555 0102", "phoneCode": "1",
			"phoneCountry": "US", "email": "north@example.com", "city": "Springfield", "state": "IL",
			"zipcode": "62701", "streetAddress": "2 Example Street", "webSiteUrl": "https://north.example.com",
			"createTime": "2026-01-02T03:04:05.000+00:00", "updateTime": "2026-02-03T04:05:06.000+00:00",
			"path": "/11/12", "showInSite": true, "defaultFlag": false, "allowManageSub": true, "agentCount": 7,
			"boundNumber": "+1 555 0103", "status": "ACTIVE", "layer": 3, "childPath": "/11/12/"},
			"accountStatus": "Active", "somethingNew": [1]}""";

	private ApiServer server;

	private ReactiveMemberOperations reactive;

	private MemberOperations members;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveMemberOperations.of(this.server.calls());
		this.members = MemberOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenTheCallerIsReadThenEveryComponentIsFilled() {
		this.server.answer(MEMBER);
		assertThat(this.members.me()).isEqualTo(member());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/me");
	}

	@Test
	void whenAMemberIsReadByAccountThenTheAddressIsPartOfThePath() {
		this.server.answer(MEMBER);
		assertThat(this.members.getByAccount("ada+work/x@example.com")).isEqualTo(member());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/members/ada%2Bwork%2Fx%40example.com");
	}

	@Test
	@SuppressWarnings("deprecation")
	void whenAMemberIsReadByIdThenTheIdIsPartOfThePath() {
		this.server.answer(MEMBER);
		assertThat(this.members.get(9007199254740997L)).isEqualTo(member());
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/users/9007199254740997");
	}

	@Test
	void whenLookedAtThenReadingByIdIsDeprecated() throws NoSuchMethodException {
		assertThat(MemberOperations.class.getMethod("get", long.class).isAnnotationPresent(Deprecated.class)).isTrue();
		assertThat(ReactiveMemberOperations.class.getMethod("get", long.class).isAnnotationPresent(Deprecated.class))
			.isTrue();
	}

	@Test
	void whenNothingIsSetThenMarkersOfThatBecomeNull() {
		this.server.answer("{\"id\": 1, \"virtualNumber\": \"\", \"group\": {\"status\": \"\"}}");
		Member member = this.members.me();
		assertThat(member.virtualNumber()).isNull();
		assertThat(member.group()).isNotNull().extracting(Office::status).isNull();
	}

	@Test
	void whenMembersAreListedThenConditionsAreSentAndTheTotalIsRead() {
		this.server.answer("""
				{"_metadata": {"collection": "members", "limit": 2, "offset": 0, "total": 3, "scrollId": "x"},
				"members": [%s, {"id": 2}]}""".formatted(MEMBER));
		Page<Member> page = this.members.list((query) -> query.groupIds(7, 9007199254740999L).limit(2));
		assertThat(page.items()).first().isEqualTo(member());
		assertThat(page.total()).isEqualTo(3);
		assertThat(page.nextCursor()).isEqualTo("members:2:");
		assertThat(this.server.request().getTarget())
			.isEqualTo("/v1.0/members?groupIds=7&groupIds=9007199254740999&limit=2");
	}

	@Test
	void whenMembersAreStreamedThenPagesFollowUntilTheTotalIsReached() {
		answerPages(5);
		StepVerifier.create(this.reactive.stream((query) -> query.limit(2)).map(Member::id))
			.expectNext(1L, 2L, 3L, 4L, 5L)
			.expectComplete()
			.verify(SECONDS);
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenTheLastPageIsFullThenNoOtherIsAskedFor() {
		answerPages(4);
		assertThat(this.members.stream((query) -> query.limit(2)).map(Member::id)).containsExactly(1L, 2L, 3L, 4L);
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void whenACursorIsSetThenTheListGoesOnThere() {
		answerPages(5);
		assertThat(this.members.stream((query) -> query.limit(2).cursor("members:2:")).map(Member::id))
			.containsExactly(3L, 4L, 5L);
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/members?limit=2&offset=2");
	}

	@Test
	void whenLoftyTellsNoTotalThenAPageThatIsNotFullIsTheLast() {
		this.server.answer("{\"members\": [{\"id\": 1}]}");
		assertThat(this.members.list()).isEqualTo(new Page<>(List.of(onlyId(1)), null, null));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/members");
	}

	@Test
	@SuppressWarnings("deprecation")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.members.getByAccount(" "))
			.withMessage("'account' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.get(0))
			.withMessage("'userId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.members.list((query) -> query.limit(0)))
			.withMessage("'limit' must be between 1 and 2147483647, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.members.list((query) -> query.groupIds()))
			.withMessage("'groupIds' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> this.members.list((query) -> query.groupIds(1, -2)))
			.withMessage("'groupIds' must be positive, not -2");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveMemberOperations.class, MemberOperations.class);
	}

	private void answerPages(int total) {
		this.server.answerAll((url) -> {
			String start = url.queryParameter("offset");
			int offset = (start != null) ? Integer.parseInt(start) : 0;
			StringBuilder members = new StringBuilder();
			for (int id = offset + 1; id <= Math.min(offset + 2, total); id++) {
				members.append(members.isEmpty() ? "" : ", ").append("{\"id\": %d}".formatted(id));
			}
			return ApiServer.json("{\"_metadata\": {\"total\": %d, \"offset\": %d, \"limit\": 2}, \"members\": [%s]}"
				.formatted(total, offset, members));
		});
	}

	private static Member onlyId(long id) {
		return new Member(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null);
	}

	private static Member member() {
		return new Member(113209L, 9007199254740993L, 9007199254740995L, 9007199254740997L, 4, "Agent", "A",
				"ada@example.com", "Ada", "Example", "+1 555 0100", 1, "+1 555 0101", 5, 42, true,
				new AgentInfo("L-1", "Broker", "Example Homes", "1 Example Street", "M-2", "P-3"), "America/Chicago",
				9007199254740999L, "North",
				new Office(9007199254740999L, 9007199254740993L, 11L, 12L, "North", 2, "555 0102", "1", "US",
						"north@example.com", "Springfield", "IL", "62701", "2 Example Street",
						"https://north.example.com", Instant.parse("2026-01-02T03:04:05Z"),
						Instant.parse("2026-02-03T04:05:06Z"), "/11/12", true, false, true, 7, "+1 555 0103",
						OfficeStatus.ACTIVE, 3, "/11/12/"),
				"Active");
	}

}
