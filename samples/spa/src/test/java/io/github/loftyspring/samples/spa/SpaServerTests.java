package io.github.loftyspring.samples.spa;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the server behind the page.
 */
class SpaServerTests {

	private static SampleServer server;

	private static WebTestClient connected;

	private final WebTestClient stranger = client();

	@BeforeAll
	static void start() {
		server = SampleServer.start();
		connected = connect();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void clear() {
		server.sandbox().control().clearFaults();
	}

	@Test
	void whenNobodyIsConnectedThenMeTellsWhereToConnect() {
		this.stranger.get()
			.uri("/api/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.json("{'connected':false,'connectPath':'/lofty/connect','name':null,'email':null,'quota':null}"
				.replace('\'', '"'));
	}

	@Test
	void whenNobodyIsConnectedThenLeadsAreAProblemWithTheConnectPath() {
		for (String path : List.of("/api/leads", "/api/leads/1")) {
			expectProblem(this.stranger, path, 401, "Connect a Lofty account first.").jsonPath("$.connectPath")
				.isEqualTo("/lofty/connect");
		}
	}

	@Test
	void whenTheUserIsConnectedThenMeTellsAccountAndQuota() {
		connected.get()
			.uri("/api/me")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.connected")
			.isEqualTo(true)
			.jsonPath("$.email")
			.isEqualTo("ada@example.com")
			.jsonPath("$.quota.limit")
			.isEqualTo(500)
			.jsonPath("$.quota.remaining")
			.isNumber();
	}

	@Test
	void whenLeadsAreListedThenIdsAreTextAndPagesDiffer() {
		LeadPage first = page(1);
		LeadPage second = page(2);
		assertThat(first.leads()).hasSize(10).doesNotContainAnyElementsOf(second.leads());
		assertThat(second.page()).isEqualTo(2);
		assertThat(first.total()).isEqualTo(20_000);
		assertThat(first.hasNext()).isTrue();
		assertThat(page(2000).hasNext()).isFalse();
		String id = first.leads().get(0).id();
		connected.get().uri("/api/leads").exchange().expectBody().jsonPath("$.leads[0].id").isEqualTo(id);
		connected.get().uri("/api/leads/" + id).exchange().expectBody().jsonPath("$.id").isEqualTo(id);
	}

	@Test
	void whenTheRequestIsWrongThenItIsAProblem() {
		expectProblem(connected, "/api/leads?page=0", 400, "'page' must be between 1 and 100000");
		expectProblem(connected, "/api/leads/0", 400, "'id' must be positive");
		expectProblem(connected, "/api/leads/1", 404, "There is no such lead.");
		expectStatus("/api/leads?page=one", 400);
		expectStatus("/api/leads/one", 400);
		expectStatus("/api/nothing", 404);
	}

	@Test
	void whenLoftyFailsThenTheProblemSaysSoWithoutDetails() {
		server.sandbox().control().fault(Fault.status(500).path("/v1.0/leads"));
		expectProblem(connected, "/api/leads", 502, "Lofty did not give the answer that was hoped for.");
		server.sandbox().control().fault(Fault.status(403).error(200100, "internal").path("/v1.0/leads"));
		expectProblem(connected, "/api/leads", 403, "Your Lofty account is not allowed to do this.");
	}

	@Test
	void whenAnyAnswerIsSentThenOnlyScriptsOfTheServerMayRun() {
		for (String path : List.of("/", "/app.js", "/api/me", "/lofty/callback")) {
			this.stranger.get()
				.uri(path)
				.exchange()
				.expectHeader()
				.value("Content-Security-Policy",
						(policy) -> assertThat(policy).startsWith("default-src 'none'; script-src 'self';")
							.doesNotContain("unsafe"))
				.expectHeader()
				.valueEquals("X-Content-Type-Options", "nosniff")
				.expectBody();
		}
	}

	@Test
	void whenTheUserIsSentToLoftyThenPkceIsThereAndNoSecret() {
		EntityExchangeResult<byte[]> begun = this.stranger.get()
			.uri("/lofty/connect")
			.exchange()
			.expectStatus()
			.isFound()
			.expectCookie()
			.httpOnly("SESSION", true)
			.expectCookie()
			.sameSite("SESSION", "Lax")
			.expectBody()
			.returnResult();
		assertThat(begun.getResponseHeaders().getLocation()).asString()
			.contains("client_id=sandbox-public", "code_challenge_method=S256")
			.doesNotContain("secret", "code_verifier");
	}

	@Test
	void whenTheUserDoesNotAllowThenThePageIsToldWhy() {
		WebTestClient client = client();
		String session = session(client);
		URI consent = consent(client, session);
		client.get()
			.uri(server.sandbox().decide(consent, false))
			.cookie("SESSION", session)
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/?failure=CONSENT_DENIED")
			.expectBody();
	}

	@Test
	void whenAnotherSiteDisconnectsThenTheAccountStays() {
		connected.post()
			.uri("/lofty/disconnect")
			.header("Sec-Fetch-Site", "cross-site")
			.exchange()
			.expectHeader()
			.location("/?failure=CROSS_SITE_REQUEST")
			.expectBody();
		connected.get().uri("/api/me").exchange().expectBody().jsonPath("$.connected").isEqualTo(true);
	}

	@Test
	void whenTheUserDisconnectsThenLeadsAreGone() {
		WebTestClient client = connect();
		client.post()
			.uri("/lofty/disconnect?returnTo=/")
			.header("Sec-Fetch-Site", "same-origin")
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/")
			.expectBody();
		expectProblem(client, "/api/leads", 401, "Connect a Lofty account first.");
	}

	@Test
	void whenEverythingWasAskedForThenNoAnswerHoldsAToken() {
		page(1);
		assertThat(server.tokens()).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((token) -> assertThat(server.answers().sent())
				.noneSatisfy((sent) -> assertThat(sent).contains(token)));
		assertThat(server.answers().sent()).isNotEmpty();
	}

	private static LeadPage page(int number) {
		LeadPage page = connected.get()
			.uri("/api/leads?page=" + number)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(LeadPage.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).isNotNull();
		return page;
	}

	private static WebTestClient.BodyContentSpec expectProblem(WebTestClient client, String path, int status,
			String detail) {
		return client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(detail);
	}

	private static void expectStatus(String path, int status) {
		connected.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody();
	}

	private static WebTestClient connect() {
		WebTestClient client = client();
		String session = session(client);
		EntityExchangeResult<byte[]> back = client.get()
			.uri(server.sandbox().decide(consent(client, session), true))
			.cookie("SESSION", session)
			.exchange()
			.expectStatus()
			.isFound()
			.expectBody()
			.returnResult();
		String renewed = cookie(back);
		assertThat(renewed).isNotEqualTo(session);
		return client.mutate().defaultCookie("SESSION", renewed).build();
	}

	private static String session(WebTestClient client) {
		return cookie(client.get().uri("/lofty/connect").exchange().expectBody().returnResult());
	}

	private static String cookie(EntityExchangeResult<?> answer) {
		return Objects.requireNonNull(answer.getResponseCookies().getFirst("SESSION")).getValue();
	}

	private static URI consent(WebTestClient client, String session) {
		URI consent = client.get()
			.uri("/lofty/connect?returnTo=/")
			.cookie("SESSION", session)
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getLocation();
		assertThat(consent).isNotNull();
		return consent;
	}

	private static WebTestClient client() {
		return WebTestClient.bindToServer().baseUrl(server.url()).responseTimeout(Duration.ofSeconds(10)).build();
	}

}
