package io.github.loftyspring.samples.cli;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the commands, against the sandbox.
 */
class CallTests {

	private static LoftySandbox sandbox;

	private static Map<String, String> apiKey;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start((options) -> options.leads(250).limit(10_000));
		apiKey = Map.of("LOFTY_BASE_URL", sandbox.baseUrl(), "LOFTY_API_KEY", sandbox.apiKey());
	}

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	@Test
	void whenLeadsAreListedThenTheTableHasThemAndTheRestIsAnnouncedElsewhere() {
		Cli cli = ok("leads", "list", "--limit", "10");
		assertThat(cli.out().lines()).hasSize(11).first().asString().startsWith("LEAD ID ");
		assertThat(cli.err()).startsWith("10 of 250. Next page: --cursor ");
		String cursor = cli.err().strip().replaceAll(".*--cursor ", "");
		Cli next = ok("leads", "list", "--limit", "10", "--cursor", cursor);
		assertThat(next.out().lines().skip(1)).hasSize(10).doesNotContainAnyElementsOf(cli.out().lines().toList());
		Cli other = run("members", "list", "--cursor", cursor);
		assertThat(other.exitCode()).isEqualTo(2);
		assertThat(other.err()).contains("'cursor'", "members");
	}

	@Test
	void whenAllLeadsAreWantedThenTheyAreOneArray() {
		JsonNode leads = json(ok("leads", "list", "--all", "-o", "json"));
		assertThat(leads.size()).isEqualTo(250);
		assertThat(leads.path(0).path("leadId").isString()).isTrue();
		assertThat(ok("leads", "list", "--all", "--output", "csv").out().lines()).hasSize(251)
			.first()
			.isEqualTo("leadId,firstName,lastName,emails,phones,stage,assignedUser,tags,createTime");
	}

	@Test
	void whenALeadIsCreatedThenItIsChangedAndDeleted() {
		String id = json(ok("leads", "create", "--first-name", "Mary", "--email", "mary@example.com", "--tag", "cli",
				"--type", "buyer", "-o", "json"))
			.path("id")
			.asString();
		assertThat(ok("leads", "update", id, "--last-name", "Jackson", "--add-tag", "tool", "-o", "csv").out())
			.isEqualToNormalizingNewlines("id,result\n" + id + ",updated\n");
		JsonNode lead = json(ok("leads", "get", id, "-o", "json"));
		assertThat(lead.path("lastName").asString()).isEqualTo("Jackson");
		assertThat(lead.path("tags").size()).isEqualTo(2);
		assertThat(ok("leads", "delete", id, "--reason", "test").out()).contains("deleted");
		Cli gone = run("leads", "get", id);
		assertThat(gone.exitCode()).isEqualTo(4);
		assertThat(gone.err()).startsWith("GET /v1.0/leads/{leadId} was refused with 404, code 20006");
		assertThat(gone.out()).isEmpty();
	}

	@Test
	void whenATaskIsCreatedThenItIsListedFinishedAndDeleted() {
		String lead = lead();
		String id = json(ok("tasks", "create", "--lead", lead, "--content", "Call back", "--type", "call", "--due",
				"2026-12-01T15:00-05:00", "-o", "json"))
			.path("id")
			.asString();
		assertThat(ok("tasks", "list", "--lead", lead).out()).contains(id, "Call back", "2026-12-01T15:00-05:00");
		assertThat(ok("tasks", "mine", "--limit", "5").out()).contains(id);
		assertThat(ok("tasks", "finish", id).out()).contains("finished");
		assertThat(json(ok("tasks", "get", id, "-o", "json")).path("finishFlag").asBoolean()).isTrue();
		ok("tasks", "delete", id);
		assertThat(run("tasks", "get", id).exitCode()).isEqualTo(4);
	}

	@Test
	void whenANoteIsWrittenThenWhatIsNotGivenStays() {
		String lead = lead();
		String id = json(
				ok("notes", "create", "--lead", lead, "--content", "Likes\u001B[31m red", "--pin", "-o", "json"))
			.path("id")
			.asString();
		assertThat(ok("notes", "list", "--lead", lead).out()).contains("Likes [31m red").doesNotContain("\u001B");
		ok("notes", "update", id, "--content", "=1+1");
		assertThat(ok("notes", "get", id, "-o", "csv").out()).contains(",'=1+1,true,");
		ok("notes", "delete", id);
		assertThat(run("notes", "get", id).exitCode()).isEqualTo(4);
	}

	@Test
	void whenMembersAreAskedForThenTheyAreShown() {
		assertThat(ok("members", "list").out()).contains("ada@example.com");
		assertThat(ok("members", "get", "ada@example.com").out()).contains("FIRST NAME");
		assertThat(run("members", "get", "nobody@example.com").exitCode()).isEqualTo(4);
		assertThat(json(ok("quota", "-o", "json")).path("limit").asInt()).isEqualTo(10_000);
	}

	@Test
	void whenOtherCredentialsAreSetThenTheyAreUsed() {
		assertThat(Cli
			.run(Map.of("LOFTY_BASE_URL", sandbox.baseUrl(), "LOFTY_CUSTOMER_KEY", sandbox.account("grace").apiKey(),
					"LOFTY_CLIENT_ID", sandbox.clientId(), "LOFTY_CLIENT_SECRET", sandbox.clientSecret()), "me")
			.out()).contains("grace@example.com");
		assertThat(Cli
			.run(Map.of("LOFTY_BASE_URL", sandbox.baseUrl() + "/", "LOFTY_CUSTOMER_KEY",
					sandbox.account("joan").apiKey()), "me")
			.out()).contains("joan@example.com");
		Cli refused = Cli.run(Map.of("LOFTY_BASE_URL", sandbox.baseUrl(), "LOFTY_ACCESS_TOKEN", "opaque"), "auth",
				"test");
		assertThat(refused.exitCode()).isEqualTo(3);
		assertThat(refused.err()).startsWith("GET /v1.0/me was refused with 401").doesNotContain("opaque");
	}

	@Test
	void whenTheKeyIsWrongThenOneSentenceSaysSo() {
		Map<String, String> wrong = new HashMap<>(apiKey);
		wrong.put("LOFTY_API_KEY", "eyJwrong");
		Cli cli = Cli.run(wrong, "leads", "list", "-o", "json");
		assertThat(cli.exitCode()).isEqualTo(3);
		assertThat(cli.err()).startsWith("GET /v1.0/leads was refused with 401")
			.doesNotContain("eyJwrong")
			.hasLineCount(1);
		assertThat(cli.out()).isEmpty();
	}

	@Test
	void whenNobodyListensThenItSaysSo() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		Cli cli = Cli.run(Map.of("LOFTY_BASE_URL", "http://localhost:" + port, "LOFTY_API_KEY", "eyJkey"), "me");
		assertThat(cli.exitCode()).isEqualTo(6);
		assertThat(cli.err()).startsWith("GET /v1.0/me got no answer: no connection").hasLineCount(1);
	}

	@Test
	void whenTheQuotaIsUsedUpThenItSaysWhatItWaitsFor() {
		try (LoftySandbox small = LoftySandbox
			.start((options) -> options.leads(450).limit(2).window(Duration.ofSeconds(4)))) {
			Cli cli = Cli.run(Map.of("LOFTY_BASE_URL", small.baseUrl(), "LOFTY_API_KEY", small.apiKey()), "leads",
					"list", "--all", "-o", "json");
			assertThat(cli.exitCode()).as(cli.err()).isZero();
			assertThat(json(cli).size()).isEqualTo(450);
			assertThat(cli.err()).containsPattern("Waiting \\d+ s for the quota \\(2 a minute\\)…");
			assertThat(small.statistics().throttledRequests()).isZero();
		}
	}

	@Test
	void whenTheSandboxIsWantedThenCredentialsOfTheEnvironmentAreNotUsed() {
		Cli cli = Cli.run(Map.of("LOFTY_API_KEY", "eyJwrong"), "me", "--sandbox", "-o", "json");
		assertThat(cli.exitCode()).as(cli.err()).isZero();
		assertThat(cli.err()).startsWith("Calling a local sandbox at http://localhost:").hasLineCount(1);
		assertThat(json(cli).path("email").asString()).isEqualTo("ada@example.com");
	}

	private static String lead() {
		return json(ok("leads", "list", "--limit", "1", "-o", "json")).path(0).path("leadId").asString();
	}

	private static Cli run(String... arguments) {
		return Cli.run(apiKey, arguments);
	}

	private static Cli ok(String... arguments) {
		Cli cli = run(arguments);
		assertThat(cli.exitCode()).as(cli.err()).isZero();
		return cli;
	}

	private static JsonNode json(Cli cli) {
		return JsonMapper.builder().build().readTree(cli.out());
	}

}
