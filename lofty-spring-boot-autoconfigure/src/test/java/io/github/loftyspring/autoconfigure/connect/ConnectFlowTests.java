package io.github.loftyspring.autoconfigure.connect;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.connect.ConnectFilter;
import io.github.loftyspring.auth.connect.ServerConnectFilter;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectFilter} and {@link ServerConnectFilter}: users connect their
 * account in an application without security of its own, where the holder of the session
 * is the user.
 */
class ConnectFlowTests {

	private static LoftySandbox sandbox;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start();
	}

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	static Stream<Arguments> clients() {
		Map<String, String> confidential = Map.of();
		Map<String, String> basic = Map.of("lofty.oauth2.client-authentication-method", "client-secret-basic",
				"lofty.oauth2.token-uri", sandbox.olderTokenUri());
		Map<String, String> withoutPkce = Map.of("lofty.oauth2.pkce", "false");
		Map<String, String> publicClient = Map.of("lofty.oauth2.client-id", sandbox.publicClientId(),
				"lofty.oauth2.client-secret", "");
		return Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE)
			.flatMap((type) -> Stream.of(confidential, basic, withoutPkce, publicClient)
				.map((client) -> Arguments.of(type, client)));
	}

	@ParameterizedTest
	@MethodSource("clients")
	void whenTheUserAllowsThenCallsAreMadeForTheUser(WebApplicationType type, Map<String, String> client) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, client)) {
			Browser browser = application.browser();
			HttpResponse<String> connected = application.connect(browser);
			assertThat(connected.statusCode()).isEqualTo(302);
			assertThat(browser.target(connected)).isEqualTo("/");
			HttpResponse<String> me = application.me(browser);
			assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
			assertThat(me.body()).contains("ada@example.com");
			assertThat(application.events()).hasSize(1).first().isInstanceOf(LoftyAuthorizationEvent.Connected.class);
			HttpResponse<String> stranger = application.me(application.browser());
			assertThat(stranger.statusCode()).isEqualTo(409);
			assertThat(stranger.body()).isEqualTo(
					"GET /v1.0/me was not sent, it is for no user: send the browser to /lofty/connect in a web request, "
							+ "and use forPrincipal(user) outside of one. /lofty/connect");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserIsSentToLoftyThenBothNamesOfTheParametersAreThere(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of())) {
			Browser browser = application.browser();
			HttpResponse<String> response = browser.get("/lofty/connect");
			URI consent = Browser.location(response);
			assertThat(consent.toString()).startsWith(sandbox.authorizationUri() + "?");
			assertThat(Browser.parameters(consent)).containsEntry("clientId", List.of("sandbox-app"))
				.containsEntry("client_id", List.of("sandbox-app"))
				.containsEntry("response_type", List.of("code"))
				.containsEntry("code_challenge_method", List.of("S256"))
				.containsKeys("state", "code_challenge", "redirect_uri")
				.doesNotContainKeys("client_secret", "code_verifier");
			assertThat(Browser.parameters(consent).getFirst("redirect_uri"))
				.matches("http://localhost:\\d+/lofty/callback");
			assertThat(Browser.parameters(application.toConsent(browser)).getFirst("state"))
				.isNotEqualTo(Browser.parameters(consent).getFirst("state"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAnotherUserConnectsThenEachHasTheOwnAccount(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of())) {
			Browser ada = application.browser();
			Browser grace = application.browser();
			application.connect(ada);
			URI consent = URI.create(application.toConsent(grace) + "&sandboxUser=grace");
			grace.get(sandbox.decide(consent, true).toString());
			assertThat(application.me(ada).body()).contains("ada@example.com");
			assertThat(application.me(grace).body()).contains("grace@example.com");
		}
	}

}
