package io.github.loftyspring.api.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
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
 * Tests for {@link AgentOperations} and {@link ReactiveAgentOperations}.
 */
class AgentOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long AGENT_ID = 9007199254740993L;

	private ApiServer server;

	private ReactiveAgentOperations reactive;

	private AgentOperations agents;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveAgentOperations.of(this.server.calls());
		this.agents = AgentOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenAnAgentIsShutOutThenSuccessIsEnough() {
		this.server.answer("{\"success\": true}");
		this.agents.deactivate(AGENT_ID);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v2.0/agents/9007199254740993/deactivate");
	}

	@Test
	void whenAnAgentIsLetInAgainThenSuccessIsEnough() {
		this.server.answer("{\"success\": true}");
		StepVerifier.create(this.reactive.reactivate(AGENT_ID)).expectComplete().verify(SECONDS);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v2.0/agents/9007199254740993/reactivate");
	}

	@Test
	void whenTagsAreAddedThenLoftySaysWhetherAllWere() {
		this.server.answer("{\"data\": true, \"errorCode\": 0}");
		assertThat(this.agents.addTag(AGENT_ID, new AgentTags(List.of("VIP", "Team North"), true))).isTrue();
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v1.0/agent/9007199254740993/tag/add");
		assertThat(ApiServer.body(request))
			.isEqualTo(Json.tree("{\"tagNames\": [\"VIP\", \"Team North\"], \"autoCreate\": true}"));
	}

	@Test
	void whenLoftySaysThatNotAllTagsWereAddedThenTheResultDoes() {
		this.server.answer("{\"data\": false, \"errorCode\": 0}");
		assertThat(this.agents.addTag(AGENT_ID, new AgentTags("VIP"))).isFalse();
		assertThat(ApiServer.body(this.server.request())).isEqualTo(Json.tree("{\"tagNames\": [\"VIP\"]}"));
		this.server.answer("{\"errorCode\": 0}");
		assertThat(this.agents.addTag(AGENT_ID, new AgentTags("VIP"))).isTrue();
	}

	@Test
	void whenAnAgentIsAddedThenEveryFieldThatWasSetIsSent() {
		this.server.answer("{\"data\": 9007199254740995, \"errorCode\": 0}");
		assertThat(this.agents.add(fullAgent())).isEqualTo(new AddedAgent(9007199254740995L));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/agent/profile/add");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"accountType": 2, "accountInfo": {"firstName": "Ada", "lastName": "Example",
				"emailAddress": "ada@example.com", "phoneNumber": "5550100",
				"headUrl": "https://example.com/ada.png", "phoneCode": "1", "phoneCountry": "US",
				"tagIds": [11, 9007199254740997], "sendingEmail": "office@example.com",
				"domain": "ada.example.com", "allowChangeDomain": true, "roleName": "Agent", "groupId": 12,
				"roleId": 13, "seatTypeName": "Full Time Agent"},
				"workInfo": {"streetAddress": "1 Example Street", "city": "Springfield", "country": "US",
				"state": "IL", "zipcode": "62701", "licenseId": "L-1", "companyName": "Example Homes",
				"companyAddress": "2 Example Street", "position": "Broker",
				"personalWebsite": "https://ada.example.com",
				"personalAttachments": [{"fileName": "a.pdf", "size": 10, "queryLink": "https://example.com/a.pdf",
				"contentType": "application/pdf"}],
				"personalDisclaimers": [{"fileName": "d.pdf", "queryLink": "https://example.com/d.pdf"}],
				"personalIntroduction": "Hello."},
				"socialMedias": {"items": [{"type": "Photos", "name": "Ada", "value": "https://photos.example.com/ada"},
				{"type": "Videos", "value": "https://videos.example.com/ada"}]},
				"personalPhotos": {"urls": ["https://example.com/1.png"]}, "hasBackOffice": true, "agentPid": "P-3",
				"fullSync": true, "shouldSync": false, "checkRosterNum": true}"""));
	}

	@Test
	void whenOnlyWhatIsNeededIsSetThenNothingElseIsSent() {
		this.server.answer("{\"data\": 7, \"errorCode\": 0}");
		this.agents.add(NewAgent.builder(2, account().build()).build());
		assertThat(ApiServer.body(this.server.request())).isEqualTo(Json.tree("""
				{"accountType": 2, "accountInfo": {"firstName": "Ada", "lastName": "Example",
				"emailAddress": "ada@example.com", "phoneNumber": "5550100"}}"""));
	}

	@Test
	void whenTheTeamHasTheAgentAlreadyThenThereMayBeNoId() {
		this.server.answer("{\"data\": 0, \"errorCode\": 0}");
		assertThat(this.agents.add(NewAgent.builder(2, account().build()).build()).userId()).isNull();
	}

	@Test
	void whenPrintedThenNothingPersonalIsShown() {
		assertThat(fullAgent().toString()).doesNotContain("Ada", "example.com", "5550100");
		assertThat(account().build().toString()).doesNotContain("Ada", "example.com", "5550100");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused(() -> this.agents.deactivate(0), "'agentId' must be positive, not 0");
		refused(() -> this.reactive.reactivate(-1), "'agentId' must be positive, not -1");
		refused(() -> this.agents.addTag(0, new AgentTags("VIP")), "'agentId' must be positive, not 0");
		refused(() -> this.agents.addTag(1, null), "'tags' must not be null");
		refused(() -> this.reactive.add(null), "'agent' must not be null");
		refused(() -> new AgentTags(), "'tagNames' must not be empty");
		refused(() -> new AgentTags("a", " "), "'tagNames' must not contain a blank");
		refused(() -> new AgentTags(Collections.nCopies(21, "a"), null), "'tagNames' must have at most 20 names");
		refused(() -> NewAgent.builder(2, null), "'accountInfo' must not be null");
		refused(() -> AccountInfo.builder("", "b", "c", "d"), "'firstName' must not be blank");
		refused(() -> AccountInfo.builder("a", "", "c", "d"), "'lastName' must not be blank");
		refused(() -> AccountInfo.builder("a", "b", "", "d"), "'emailAddress' must not be blank");
		refused(() -> AccountInfo.builder("a", "b", "c", ""), "'phoneNumber' must not be blank");
		refused(() -> account().tagIds(1, 0), "'tagIds' must be positive, not 0");
		refused(() -> account().groupId(0), "'groupId' must be positive, not 0");
		refused(() -> account().roleId(0), "'roleId' must be positive, not 0");
		refused(() -> WorkInfo.builder().city(" "), "'city' must not be blank");
		refused(() -> new AgentFile(" ", "https://example.com"), "'fileName' must not be blank");
		refused(() -> new SocialMedia(" ", "https://example.com"), "'type' must not be blank");
		refused(() -> new SocialMedia("Photos", " "), "'value' must not be blank");
		refused(() -> new SocialMedias((List<SocialMedia>) null), "'items' must not be null");
		refused(() -> new PersonalPhotos((List<String>) null), "'urls' must not be null");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveAgentOperations.class, AgentOperations.class);
	}

	private static AccountInfo.Builder account() {
		return AccountInfo.builder("Ada", "Example", "ada@example.com", "5550100");
	}

	private static NewAgent fullAgent() {
		return NewAgent
			.builder(2,
					account().headUrl("https://example.com/ada.png")
						.phoneCode("1")
						.phoneCountry("US")
						.tagIds(11, 9007199254740997L)
						.sendingEmail("office@example.com")
						.domain("ada.example.com")
						.allowChangeDomain(true)
						.roleName("Agent")
						.groupId(12)
						.roleId(13)
						.seatTypeName("Full Time Agent")
						.build())
			.workInfo(WorkInfo.builder()
				.streetAddress("1 Example Street")
				.city("Springfield")
				.country("US")
				.state("IL")
				.zipcode("62701")
				.licenseId("L-1")
				.companyName("Example Homes")
				.companyAddress("2 Example Street")
				.position("Broker")
				.personalWebsite("https://ada.example.com")
				.personalAttachments(new AgentFile("a.pdf", 10, "https://example.com/a.pdf", "application/pdf"))
				.personalDisclaimers(new AgentFile("d.pdf", "https://example.com/d.pdf"))
				.personalIntroduction("Hello.")
				.build())
			.socialMedias(new SocialMedias(new SocialMedia("Photos", "Ada", "https://photos.example.com/ada"),
					new SocialMedia("Videos", "https://videos.example.com/ada")))
			.personalPhotos(new PersonalPhotos("https://example.com/1.png"))
			.hasBackOffice(true)
			.agentPid("P-3")
			.fullSync(true)
			.shouldSync(false)
			.checkRosterNum(true)
			.build();
	}

	private static void refused(ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

}
