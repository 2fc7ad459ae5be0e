package io.github.loftyspring.samples.webapp;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebAppApplication}, page by page over HTTP.
 */
class WebAppTests {

	private static final Pattern LEAD_LINK = Pattern.compile("href=\"(/leads/\\d+\\?page=1)\">([^<]+)<");

	private static final String CONNECT = "/lofty/connect?returnTo=/leads";

	private static RunningApplication application;

	@BeforeAll
	static void start() {
		application = RunningApplication.start();
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@AfterEach
	void forget() {
		application.sandbox().control().clearFaults();
		Visitor.signedIn(application, "alice").submit("/", "/lofty/disconnect", Map.of());
	}

	@Test
	void whenNobodyIsSignedInThenEveryPageLeadsToTheLoginPageWhichTellsThePasswords() {
		Visitor visitor = Visitor.of(application);
		for (String path : new String[] { "/", "/leads", "/leads/1", CONNECT, "/lofty/callback?code=a&state=b" }) {
			assertThat(visitor.target(visitor.get(path))).as(path).isEqualTo("/login");
		}
		assertThat(visitor.get("/login").body()).contains("alice-demo", "bob-demo").doesNotContain("Sign out");
		assertThat(visitor.get("/style.css").statusCode()).isEqualTo(200);
	}

	@Test
	void whenThePasswordIsWrongThenTheLoginPageSaysSo() {
		Visitor visitor = Visitor.of(application);
		HttpResponse<String> answer = visitor.submit("/login", "/login",
				Map.of("username", "alice", "password", "bob-demo"));
		assertThat(visitor.target(answer)).isEqualTo("/login?error");
		assertThat(visitor.get("/login?error").body()).contains("The user name or the password is wrong.");
	}

	@Test
	void whenNoAccountIsConnectedThenPagesAskToConnectAndLeadBack() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		assertThat(visitor.get("/").body()).contains("Not connected", "Connect your Lofty account",
				"href=\"/lofty/connect?returnTo=/leads\"");
		HttpResponse<String> leads = visitor.get("/leads?page=3");
		assertThat(leads.statusCode()).isEqualTo(403);
		assertThat(leads.body()).contains("Connect your Lofty account first",
				"href=\"/lofty/connect?returnTo=%2Fleads%3Fpage%3D3\"");
		assertThat(visitor.target(visitor.connect("/lofty/connect?returnTo=%2Fleads%3Fpage%3D3", true)))
			.isEqualTo("/leads?page=3");
	}

	@Test
	void whenAnAccountIsConnectedThenTheNextPageSaysSoOnce() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		assertThat(visitor.target(visitor.connect(CONNECT, true))).isEqualTo("/leads");
		assertThat(visitor.get("/leads").body()).contains("Your Lofty account is connected.");
		assertThat(visitor.get("/leads").body()).doesNotContain("Your Lofty account is connected.");
		assertThat(visitor.get("/").body()).contains("Connected", "ada@example.com", "Disconnect");
	}

	@Test
	void whenLeadsArePagedThenEachPageHasItsNeighboursAndTheQuota() {
		Visitor visitor = connected();
		assertThat(visitor.get("/leads").body()).contains("1 to 10 of 20,000 leads", "href=\"/leads?page=2\"")
			.doesNotContain("Previous")
			.containsPattern("id=\"quota-limit\">10000<")
			.containsPattern("id=\"quota-remaining\">9\\d{3}<")
			.containsPattern("id=\"quota-reset\">in \\d+ s<");
		assertThat(visitor.get("/leads?page=2").body()).contains("11 to 20 of 20,000 leads", "href=\"/leads?page=1\"",
				"href=\"/leads?page=3\"");
		assertThat(visitor.get("/leads?page=2000").body()).contains("19,991 to 20,000 of 20,000 leads", "Previous")
			.doesNotContain(">Next<");
		assertThat(visitor.get("/leads?page=2001").body()).contains("No leads on this page");
	}

	@Test
	void whenALeadIsOpenedThenItsPageShowsItAndLeadsBack() {
		Visitor visitor = connected();
		Matcher link = LEAD_LINK.matcher(visitor.get("/leads").body());
		assertThat(link.find()).isTrue();
		assertThat(visitor.get(link.group(1)).body()).contains("<h1>" + link.group(2) + "</h1>", "mailto:",
				"Assigned to", "href=\"/leads?page=1\"", "quota-remaining");
	}

	@Test
	void whenALeadOrPageIsNotThereThenAPageSaysSo() {
		Visitor visitor = connected();
		assertPage(visitor.get("/leads/999"), 404, "Not found");
		assertPage(visitor.get("/leads/0"), 404, "Page not found");
		assertPage(visitor.get("/nothing"), 404, "Page not found");
		assertPage(visitor.get("/leads?page=0"), 400, "This link does not work");
		assertPage(visitor.get("/leads?page=two"), 400, "This link does not work");
	}

	@Test
	void whenLoftyFailsThenAPageSaysSo() {
		Visitor visitor = connected();
		application.sandbox().control().fault(Fault.status(500).path("/v1.0/leads"));
		assertPage(visitor.get("/leads"), 502, "Lofty does not answer as it should");
		application.sandbox()
			.control()
			.fault(Fault.status(403).error(200100, "Missing permission").path("/v1.0/leads"));
		assertPage(visitor.get("/leads"), 403, "Not permitted");
		assertThat(visitor.get("/leads").statusCode()).isEqualTo(200);
	}

	@Test
	void whenTheQuotaIsUsedUpThenAPageSaysWhenToTryAgain() {
		try (RunningApplication busy = RunningApplication.start((options) -> options.limit(1),
				"--lofty.rate-limit.max-wait=0s")) {
			Visitor visitor = Visitor.signedIn(busy, "alice");
			visitor.connect(CONNECT, true);
			visitor.get("/leads");
			HttpResponse<String> second = visitor.get("/leads");
			assertPage(second, 503, "Too much at once");
			String seconds = second.headers().firstValue("Retry-After").orElseThrow();
			assertThat(second.body()).contains("Please try again in " + seconds + " s.");
		}
	}

	@Test
	void whenConsentIsDeniedThenAPageOfTheApplicationSaysSo() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		HttpResponse<String> denied = visitor.connect(CONNECT, false);
		assertPage(denied, 403, "Not connected");
		assertThat(denied.body()).contains("You did not allow this application", "Try again", "/style.css");
		assertThat(denied.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(visitor.get("/").body()).contains("Not connected");
	}

	@Test
	void whenConsentIsDeniedThenTryingAgainLeadsToTheSamePage() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		String link = "/lofty/connect?returnTo=%2Fleads%3Fpage%3D3";
		assertThat(visitor.connect(link, false).body()).contains("href=\"" + link + "\"");
		assertThat(visitor.target(visitor.connect(link, true))).isEqualTo("/leads?page=3");
	}

	@Test
	void whenConnectingFailsOtherwiseThenAPageOfTheApplicationSaysWhy() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		assertPage(visitor.get("/lofty/callback?code=a&state=b"), 400, "That took too long");
		assertPage(visitor.get("/lofty/connect?returnTo=https://example.com"), 400, "This link does not work");
		application.sandbox().control().fault(Fault.status(503).path("/oauth/token").times(9));
		assertPage(visitor.connect(CONNECT, true), 503, "Lofty does not answer");
		application.sandbox().control().clearFaults();
		application.sandbox().control().fault(Fault.status(401).path("/oauth/token").times(9));
		assertPage(visitor.connect(CONNECT, true), 502, "Lofty refused this application");
	}

	@Test
	void whenTheFailurePageIsOpenedWithoutAFailureThenThereIsNone() {
		assertPage(Visitor.signedIn(application, "alice").get("/connect-failed"), 400, "This link does not work");
	}

	@Test
	void whenTheUserDisconnectsThenTheAccountIsForgotten() {
		Visitor visitor = connected();
		HttpResponse<String> answer = visitor.submit("/", "/lofty/disconnect", Map.of("returnTo", "/"));
		assertThat(visitor.target(answer)).isEqualTo("/");
		assertThat(visitor.get("/").body()).contains("Your Lofty account is disconnected.", "Not connected");
		assertThat(visitor.get("/leads").statusCode()).isEqualTo(403);
	}

	@Test
	void whenDisconnectHasNoCsrfTokenThenTheAccountStays() {
		Visitor visitor = connected();
		assertPage(visitor.post("/lofty/disconnect", "returnTo=/"), 403, "Not allowed");
		assertThat(visitor.get("/leads").statusCode()).isEqualTo(200);
	}

	@Test
	void whenLoftyForgetsTheUserThenPagesAskToConnectAgain() {
		Visitor visitor = connected();
		application.sandbox().control().disconnect("ada");
		assertPage(visitor.get("/leads"), 403, "Connect your Lofty account first");
		assertThat(visitor.get("/").body()).contains("Not connected");
	}

	@Test
	void whenAnotherUserSignsInThenTheAccountIsNotTheirs() {
		connected();
		assertThat(Visitor.signedIn(application, "bob").get("/").body()).contains("Not connected")
			.doesNotContain("ada@example.com");
	}

	@Test
	void whenAPageIsShownThenItHoldsNoSecretAndAllowsNoScript() {
		Visitor visitor = connected();
		for (String path : new String[] { "/", "/leads", "/login", "/nothing" }) {
			HttpResponse<String> page = visitor.get(path);
			assertThat(page.body()).doesNotContain(application.sandbox().clientSecret(), "<script", "access_token");
			assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
				.startsWith("default-src 'none'");
		}
	}

	private static Visitor connected() {
		Visitor visitor = Visitor.signedIn(application, "alice");
		assertThat(visitor.target(visitor.connect(CONNECT, true))).isEqualTo("/leads");
		return visitor;
	}

	private static void assertPage(HttpResponse<String> page, int status, String heading) {
		assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
		assertThat(page.body()).contains("<h1>" + heading + "</h1>", "Harbor Homes");
	}

}
