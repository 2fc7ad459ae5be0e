package io.github.loftyspring.autoconfigure.connect;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.connect.ConnectFailure;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectFailure}: whatever goes wrong ends on a page that says so, with
 * a proper status, and connects nothing.
 */
class ConnectFailureTests {

	private static LoftySandbox sandbox;

	private static final Map<WebApplicationType, ConnectedApplication> applications = new EnumMap<>(
			WebApplicationType.class);

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start();
		for (WebApplicationType type : List.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE)) {
			applications.put(type, ConnectedApplication.start(type, sandbox, Map.of()));
		}
	}

	@AfterAll
	static void stop() {
		applications.values().forEach(ConnectedApplication::close);
		sandbox.close();
	}

	@AfterEach
	void repair() {
		sandbox.control().clearFaults();
		applications.values().forEach((application) -> application.events().clear());
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserDeniesThenThePageSaysSo(WebApplicationType type) {
		Browser browser = browser(type);
		URI back = sandbox.decide(application(type).toConsent(browser), false);
		assertFails(type, browser, browser.get(back.toString()), 403,
				"Access to the account was not allowed. (access_denied)");
		assertFails(type, browser, browser.get(back.toString()), 400, "was used before");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserTriesAgainThenTheWayLeadsToTheSameTarget(WebApplicationType type) {
		Browser browser = browser(type);
		URI consent = Browser.location(browser.get("/lofty/connect?returnTo=/leads%3Fpage%3D3%26stage%3Da%2520b"));
		HttpResponse<String> page = browser.get(sandbox.decide(consent, false).toString());
		String link = "/lofty/connect?returnTo=%2Fleads%3Fpage%3D3%26stage%3Da%2520b";
		assertThat(page.body()).contains("<a href=\"" + link + "\">Try again</a>");
		consent = Browser.location(browser.get(link));
		HttpResponse<String> connected = browser.get(sandbox.decide(consent, true).toString());
		assertThat(browser.target(connected)).isEqualTo("/leads?page=3&stage=a%20b");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenNothingWasBegunThenTryingAgainLeadsToTheRoot(WebApplicationType type) {
		HttpResponse<String> page = browser(type).get("/lofty/callback?code=a&state=b&returnTo=/elsewhere");
		assertThat(page.body()).contains("<a href=\"/lofty/connect\">Try again</a>").doesNotContain("elsewhere");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenADenialComesWithoutStateThenThePageSaysSoAndTheWayStaysOpen(WebApplicationType type) {
		Browser browser = browser(type);
		URI consent = application(type).toConsent(browser);
		assertFails(type, browser, browser.get("/lofty/callback?error=access_denied"), 403,
				"Access to the account was not allowed.");
		assertThat(browser.get(sandbox.decide(consent, true).toString()).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenLoftySendsAnotherErrorThenItIsShownIfItLooksLikeOne(WebApplicationType type) {
		Browser browser = browser(type);
		String state = state(application(type).toConsent(browser));
		assertFails(type, browser, browser.get("/lofty/callback?error=server_error&state=" + state), 502,
				"Lofty refused the request. (server_error)");
		state = state(application(type).toConsent(browser));
		HttpResponse<String> page = browser
			.get("/lofty/callback?error=%3Cscript%3Ealert(1)%3C/script%3E&error_description=evil-text&state=" + state);
		assertFails(type, browser, page, 502, "Lofty refused the request.</p>");
		assertThat(page.body()).doesNotContain("script", "evil-text");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheStateIsUnknownThenNothingIsConnected(WebApplicationType type) {
		Browser browser = browser(type);
		URI back = sandbox.decide(application(type).toConsent(browser), true);
		String code = Browser.parameters(back).getFirst("code");
		for (String callback : List.of("?code=" + code + "&state=unknown", "?code=" + code, "?state=" + state(back), "",
				"?code=" + code + "&state=")) {
			assertFails(type, browser, browser.get("/lofty/callback" + callback), 400, "was used before");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheWayBackIsTakenTwiceThenTheSecondTimeFailsAndTheConnectionStays(WebApplicationType type) {
		Browser browser = browser(type);
		String back = sandbox.decide(application(type).toConsent(browser), true).toString();
		assertThat(browser.get(back).statusCode()).isEqualTo(302);
		HttpResponse<String> page = browser.get(back);
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(application(type).me(browser).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenACodeIsReplayedWithAFreshStateThenTheTokenEndpointRefusesIt(WebApplicationType type) {
		Browser browser = browser(type);
		URI back = sandbox.decide(application(type).toConsent(browser), true);
		browser.get(back.toString());
		application(type).events().clear();
		Browser second = browser(type);
		String state = state(application(type).toConsent(second));
		assertFails(type, second, second.get("/lofty/callback?code=" + code(back) + "&state=" + state), 400,
				"What Lofty sent back was used before or is too old. (invalid_grant)");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheCodeOfAnotherSessionIsInjectedThenThePkceVerifierDoesNotFit(WebApplicationType type) {
		Browser attacker = browser(type);
		String stolen = code(sandbox.decide(application(type).toConsent(attacker), true));
		Browser victim = browser(type);
		String state = state(application(type).toConsent(victim));
		assertFails(type, victim, victim.get("/lofty/callback?code=" + stolen + "&state=" + state), 400,
				"(invalid_grant)");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheCallbackOfAnotherSessionIsOpenedThenTheVictimIsNotConnected(WebApplicationType type) {
		Browser attacker = browser(type);
		String back = sandbox.decide(application(type).toConsent(attacker), true).toString();
		Browser stranger = browser(type);
		assertFails(type, stranger, stranger.get(back), 400, "was used before");
		Browser victim = browser(type);
		application(type).toConsent(victim);
		assertFails(type, victim, victim.get(back), 400, "was used before");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheSessionHasEndedThenThePageOffersToTryAgain(WebApplicationType type) {
		Browser browser = browser(type);
		String back = sandbox.decide(application(type).toConsent(browser), true).toString();
		browser.forgetCookies();
		HttpResponse<String> page = browser.get(back);
		assertFails(type, browser, page, 400, "the session in which it began has ended");
		assertThat(page.body()).contains("<a href=\"/lofty/connect\">Try again</a>");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheTokenEndpointIsDownThenThePageSaysSoAndAnotherTrySucceeds(WebApplicationType type) {
		Browser browser = browser(type);
		sandbox.control().fault(Fault.status(503).body(ErrorShape.HTML).path("/oauth/token"));
		assertFails(type, browser, application(type).connect(browser), 503, "Lofty does not answer at the moment");
		sandbox.control().fault(Fault.connectionReset().path("/oauth/token"));
		assertFails(type, browser, application(type).connect(browser), 503, "Lofty does not answer at the moment");
		assertThat(application(type).connect(browser).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationIsRefusedThenThePageDoesNotShowWhy(WebApplicationType type) {
		Browser browser = browser(type);
		sandbox.control()
			.fault(Fault.status(401).body(ErrorShape.CODE).error(20004, "secret sandbox-secret").path("/oauth/token"));
		HttpResponse<String> page = application(type).connect(browser);
		assertFails(type, browser, page, 502, "Lofty does not accept this application at the moment.");
		assertThat(page.body()).doesNotContain("sandbox-secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example.com", "/\\evil.example.com", "\\\\evil.example.com",
			"https://evil.example.com", "https:evil.example.com", "javascript:alert(1)", "evil.example.com",
			"/a//evil.example.com", "/../evil", "/%2f/evil.example.com", "/%5cevil.example.com", "/%2e%2e/evil",
			"/a%0d%0aSet-Cookie:x=y", " /leads", "/\tleads", "/a\r\nb", "@evil.example.com" })
	void whenTheReturnTargetLeadsElsewhereThenTheWayIsNotBegun(String target) {
		applications.forEach((type, application) -> {
			Browser browser = application.browser();
			String encoded = URLEncoder.encode(target, StandardCharsets.UTF_8);
			HttpResponse<String> page = browser.get("/lofty/connect?returnTo=" + encoded);
			assertFails(type, browser, page, 400, "The link leads to a place outside of this application.");
			assertThat(page.body()).doesNotContain("evil");
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheReturnTargetIsAPathThenTheUserGoesThereAfterwards(WebApplicationType type) {
		Browser browser = browser(type);
		String target = "/leads?page=2&sort=a%20b#top";
		URI consent = Browser
			.location(browser.get("/lofty/connect?returnTo=%2Fleads%3Fpage%3D2%26sort%3Da%2520b%23top"));
		HttpResponse<String> connected = browser.get(sandbox.decide(consent, true).toString());
		assertThat(Browser.location(connected).toString()).endsWith(target);
		assertThat(browser.target(connected)).isEqualTo("/leads?page=2&sort=a%20b");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenSeveralWindowsConnectThenEachFindsItsWayBack(WebApplicationType type) {
		Browser browser = browser(type);
		URI first = application(type).toConsent(browser);
		URI second = application(type).toConsent(browser);
		assertThat(browser.get(sandbox.decide(second, true).toString()).statusCode()).isEqualTo(302);
		assertThat(browser.get(sandbox.decide(first, true).toString()).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheMethodIsWrongThenItIsRefused(WebApplicationType type) {
		Browser browser = browser(type);
		assertFails(type, browser, browser.post("/lofty/connect", Map.of()), 405, "cannot be opened like this");
		assertFails(type, browser, browser.post("/lofty/callback", Map.of("code", "a", "state", "b")), 405,
				"cannot be opened like this");
		assertFails(type, browser, browser.get("/lofty/disconnect"), 405, "cannot be opened like this");
	}

	private static void assertFails(WebApplicationType type, Browser browser, HttpResponse<String> page, int status,
			String text) {
		assertThat(page.body()).contains(text).doesNotContain("Exception", "\tat ", "sandbox-secret");
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.headers().map()).containsEntry("Cache-Control", List.of("no-store"))
			.containsEntry("Referrer-Policy", List.of("no-referrer"))
			.containsEntry("X-Content-Type-Options", List.of("nosniff"))
			.containsEntry("Content-Type", List.of("text/html;charset=UTF-8"))
			.containsKey("Content-Security-Policy")
			.doesNotContainKey("Location");
		assertThat(application(type).me(browser).statusCode()).isEqualTo(409);
		assertThat(application(type).events()).noneMatch(LoftyAuthorizationEvent.Connected.class::isInstance);
	}

	private static ConnectedApplication application(WebApplicationType type) {
		return applications.get(type);
	}

	private static Browser browser(WebApplicationType type) {
		return application(type).browser();
	}

	private static String state(URI uri) {
		return Browser.parameters(uri).getFirst("state");
	}

	private static String code(URI uri) {
		return Browser.parameters(uri).getFirst("code");
	}

}
