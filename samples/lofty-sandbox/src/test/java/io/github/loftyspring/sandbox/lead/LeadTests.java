package io.github.loftyspring.sandbox.lead;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeadController}.
 */
class LeadTests {

	private LoftySandbox sandbox;

	private TestClient client;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start((options) -> options.limit(10_000));
		this.client = TestClient.withApiKey(this.sandbox);
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenListedThenAnswersPageOf25WithMetadata() throws IOException {
		JsonNode answer = this.client.get("/v1.0/leads").json();
		assertThat(answer.path("_metadata").path("total").asInt()).isEqualTo(20_000);
		assertThat(answer.path("_metadata").path("limit").asInt()).isEqualTo(25);
		assertThat(answer.path("leads").size()).isEqualTo(25);
		JsonNode lead = answer.path("leads").path(0);
		assertThat(Long.toString(lead.path("leadId").asLong())).hasSize(16);
		assertThat(lead.path("createTime").asString()).isEqualTo("2026-04-30T17:33:32GMT");
		assertThat(lead.path("leadSource").asInt()).isEqualTo(-1);
		assertThat(lead.path("birthday").asString()).isEmpty();
		assertThat(lead.path("emails").path(0).asString()).endsWith("@example.com");
	}

	@Test
	void whenSeedIsTheSameThenPeopleAre() throws IOException {
		try (LoftySandbox same = LoftySandbox.start(); LoftySandbox other = LoftySandbox.start((o) -> o.seed(7))) {
			String expected = this.client.get("/v1.0/leads?limit=100").body();
			assertThat(TestClient.withApiKey(same).get("/v1.0/leads?limit=100").body()).isEqualTo(expected);
			assertThat(TestClient.withApiKey(other).get("/v1.0/leads?limit=100").body()).isNotEqualTo(expected);
		}
	}

	@Test
	void whenAccountDiffersThenLeadsDo() throws IOException {
		long leadId = firstId();
		TestClient grace = new TestClient(this.sandbox.baseUrl(), "token " + this.sandbox.account("grace").apiKey());
		assertThat(grace.get("/v1.0/leads/" + leadId).status()).isEqualTo(404);
	}

	@Test
	void whenLimitIsOutOfRangeThen20042() throws IOException {
		for (String limit : new String[] { "0", "101", "-1" }) {
			TestClient.Answer answer = this.client.get("/v1.0/leads?limit=" + limit);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.json().path("message").asString())
				.startsWith("BaseApplicationException:errorCode=20042,");
		}
	}

	@Test
	void whenParameterIsUnknownThenIgnored() throws IOException {
		assertThat(this.client.get("/v1.0/leads?pageSize=3&keyword=x").json().path("leads").size()).isEqualTo(25);
	}

	@Test
	void whenScrolledThenEveryLeadComesOnce() throws IOException {
		Set<Long> seen = new HashSet<>();
		String scrollId = "";
		JsonNode page;
		do {
			page = this.client.get("/v1.0/leads?limit=100&stage=Hot&scrollId=" + scrollId).json();
			page.path("leads").forEach((lead) -> assertThat(seen.add(lead.path("leadId").asLong())).isTrue());
			scrollId = page.path("_metadata").path("scrollId").asString();
		}
		while (!page.path("leads").isEmpty());
		assertThat(seen).hasSize(page.path("_metadata").path("total").asInt()).hasSizeGreaterThan(1_000);
	}

	@Test
	void whenOffsetIsGivenThenStartsThere() throws IOException {
		long second = this.client.get("/v1.0/leads?limit=2").json().path("leads").path(1).path("leadId").asLong();
		assertThat(this.client.get("/v1.0/leads?limit=1&offset=1").json().path("leads").path(0).path("leadId").asLong())
			.isEqualTo(second);
		assertThat(this.client.get("/v1.0/leads?offset=20000").json().path("leads").isEmpty()).isTrue();
	}

	@Test
	void whenFilteredThenOnlyMatchingLeads() throws IOException {
		JsonNode lead = this.client.get("/v1.0/leads?anyTags=Investor&limit=1").json().path("leads").path(0);
		assertThat(lead.path("tags").path(0).path("tagName").isString()).isTrue();
		String email = lead.path("emails").path(0).asString();
		JsonNode found = this.client.get("/v1.0/leads?preciseSearchFlag=true&email=" + email).json();
		assertThat(found.path("_metadata").path("total").asInt()).isEqualTo(1);
		assertThat(found.path("leads").path(0)).isEqualTo(lead);
		String assigned = lead.path("assignedUserId").asString();
		this.client.get("/v1.0/leads?source=Referral&contacted=true&assignedUserId=" + assigned)
			.json()
			.path("leads")
			.forEach((match) -> {
				assertThat(match.path("source").asString()).isEqualTo("Referral");
				assertThat(match.path("assignedUserId").asString()).isEqualTo(assigned);
				assertThat(match.path("lastTouch").asString()).isNotEmpty();
			});
		assertThat(this.client.get("/v1.0/leads?allTags=Buyer,Seller").json().path("_metadata").path("total").asInt())
			.isLessThan(
					this.client.get("/v1.0/leads?anyTags=Buyer,Seller").json().path("_metadata").path("total").asInt());
	}

	@Test
	void whenSearchedByPhoneThenFoundWithAndWithoutCountryCode() throws IOException {
		JsonNode lead = this.client.get("/v1.0/leads?key=12015550101").json().path("leads").path(0);
		assertThat(lead.path("phones").path(0).asString()).isEqualTo("+12015550101");
		assertThat(this.client.get("/v1.0/leads?preciseSearchFlag=true&phone=2015550101")
			.json()
			.path("leads")
			.path(0)
			.path("leadId")).isEqualTo(lead.path("leadId"));
	}

	@Test
	void whenSortedThenInThatOrder() throws IOException {
		JsonNode leads = this.client.get("/v1.0/leads?sort=CreateTime&desc=false&limit=2").json().path("leads");
		assertThat(leads.path(0).path("createTime").asString()).isLessThan(leads.path(1).path("createTime").asString());
	}

	@Test
	void whenLeadExistsThenAnswersItWrapped() throws IOException {
		long leadId = firstId();
		assertThat(this.client.get("/v1.0/leads/" + leadId).json().path("lead").path("leadId").asLong())
			.isEqualTo(leadId);
	}

	@Test
	void whenLeadIsMissingThenNumberStandsInMessage() throws IOException {
		TestClient.Answer answer = this.client.get("/v1.0/leads/12345");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body())
			.isEqualTo("{\"message\":\"BaseApplicationException:errorCode=20006,errorMsg=Lead not exist\"}");
	}

	@Test
	void whenIdIsNoNumberThenProblem() throws IOException {
		TestClient.Answer answer = this.client.get("/v1.0/leads/query");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().path("instance").asString()).isEqualTo("/v1.0/leads/query");
	}

	@Test
	void whenCreatedThenFirstInTheList() throws IOException {
		long leadId = create("""
				{"firstName":"Lou","lastName":"Vance","emails":["lou@example.com"],"tags":["Hot Lead",5]}""");
		JsonNode answer = this.client.get("/v1.0/leads?limit=1").json();
		JsonNode lead = answer.path("leads").path(0);
		assertThat(answer.path("_metadata").path("total").asInt()).isEqualTo(20_001);
		assertThat(lead.path("leadId").asLong()).isEqualTo(leadId);
		assertThat(lead.path("tags").path(1).path("tagName").asString()).isEqualTo("5");
	}

	@Test
	void whenEmailOrPhoneIsKnownThenCreateMerges() throws IOException {
		long leadId = create("{\"firstName\":\"Lou\",\"emails\":[\"lou@example.com\"],\"phones\":[\"+19895550100\"]}");
		assertThat(create("{\"firstName\":\"Lou\",\"emails\":[\"LOU@example.com\"],\"lastName\":\"Vance\"}"))
			.isEqualTo(leadId);
		assertThat(create("{\"firstName\":\"Lou\",\"phones\":[\"989 555-0100\"]}")).isEqualTo(leadId);
		assertThat(this.client.get("/v1.0/leads/" + leadId).json().path("lead").path("lastName").asString())
			.isEqualTo("Vance");
	}

	@Test
	void whenCreateIsWrongThenRefused() throws IOException {
		assertThat(this.client.post("/v1.0/leads", "{}").json().path("message").asString()).contains("20012");
		assertProblem(this.client.post("/v1.0/leads", "{\"firstName\":\"A\",\"tags\":[{\"tagName\":\"x\"}]}"), 400);
		assertProblem(this.client.post("/v1.0/leads", "{\"firstName\":"), 400);
		TestClient.Answer text = this.client.send("POST", "/v1.0/leads", "{}", "text/plain");
		assertThat(text.json().path("code").asInt()).isEqualTo(20001);
	}

	@Test
	void whenUpdatedThenOnlyGivenFieldsChange() throws IOException {
		long leadId = firstId();
		JsonNode before = this.client.get("/v1.0/leads/" + leadId).json().path("lead");
		JsonNode answer = this.client
			.put("/v1.0/leads/" + leadId, "{\"stage\":\"Pending\",\"tagsAdd\":[\"Moved\"],\"other\":1}")
			.json();
		assertThat(answer.path("status").path("code").asInt()).isZero();
		assertThat(answer.path("data").isArray()).isTrue();
		JsonNode after = this.client.get("/v1.0/leads/" + leadId).json().path("lead");
		assertThat(after.path("stage").asString()).isEqualTo("Pending");
		assertThat(after.path("tags").size()).isEqualTo(before.path("tags").size() + 1);
		assertThat(after.path("firstName")).isEqualTo(before.path("firstName"));
		assertThat(after.has("other")).isFalse();
	}

	@Test
	void whenNothingChangesThenSaysSo() throws IOException {
		JsonNode answer = this.client.put("/v1.0/leads/" + firstId(), "{\"tags\":[]}").json();
		assertThat(answer.path("data").asString()).isEqualTo("no change");
		assertThat(answer.path("status").path("code").asInt()).isZero();
	}

	@Test
	void whenEmailBelongsToAnotherThenOkWithCode() throws IOException {
		String taken = this.client.get("/v1.0/leads?limit=2")
			.json()
			.path("leads")
			.path(1)
			.path("emails")
			.path(0)
			.asString();
		TestClient.Answer answer = this.client.put("/v1.0/leads/" + firstId(), "{\"emails\":[\"" + taken + "\"]}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("status").path("code").asInt()).isEqualTo(300011);
	}

	@Test
	void whenVerbIsWrongThenProblem() throws IOException {
		assertProblem(this.client.send("PATCH", "/v1.0/leads/" + firstId(), "{}", "application/json"), 405);
	}

	@Test
	void whenDeletedThenGoneExceptFromTrash() throws IOException {
		long leadId = firstId();
		assertThat(this.client.delete("/v1.0/leads/" + leadId).json().path("message").asString()).contains("20012");
		assertThat(this.client.delete("/v1.0/leads/" + leadId + "?reason=test").json())
			.isEqualTo(JsonMapper.builder().build().readTree("{\"deleted\":true,\"leadId\":\"" + leadId + "\"}"));
		assertThat(this.client.get("/v1.0/leads/" + leadId).status()).isEqualTo(404);
		assertThat(this.client.get("/v1.0/leads/" + leadId + "?withTrash=true").status()).isEqualTo(200);
		assertThat(this.client.get("/v1.0/leads").json().path("_metadata").path("total").asInt()).isEqualTo(19_999);
	}

	@Test
	void whenDeleteHasNoContentTypeThen20001() throws IOException {
		TestClient.Answer answer = this.client.send("DELETE", "/v1.0/leads/" + firstId() + "?reason=x", null, null);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("{\"code\":20001,\"message\":\"content type must be JSON\"}");
	}

	@Test
	void whenRouteIsUnknownThen200121() throws IOException {
		TestClient.Answer answer = this.client.get("/v1/contacts");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().path("code").asInt()).isEqualTo(200121);
	}

	private static void assertProblem(TestClient.Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().path("status").asInt()).isEqualTo(status);
	}

	private long create(String json) throws IOException {
		return this.client.post("/v1.0/leads", json).json().path("leadId").asLong();
	}

	private long firstId() throws IOException {
		return this.client.get("/v1.0/leads?limit=1").json().path("leads").path(0).path("leadId").asLong();
	}

}
