package io.github.loftyspring.autoconfigure.connect;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.connect.ConnectFailureHandler;
import io.github.loftyspring.auth.connect.ConnectPaths;
import io.github.loftyspring.auth.connect.ServerConnectFailureHandler;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the settings of the connect flow, {@link ConnectPaths} and what surrounds
 * them: proxies, context paths, an application's own pages, and the way out.
 */
class ConnectSettingsTests {

	private static final String[] FORWARDED = { "X-Forwarded-Proto", "https", "X-Forwarded-Host", "app.example.com",
			"X-Forwarded-Port", "443" };

	private static LoftySandbox sandbox;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start((options) -> options.redirectUri("https://app.example.com/lofty/callback")
			.redirectUri("https://app.example.com/api/lofty/back")
			.redirectUri("http://localhost:8080/app/lofty/callback"));
	}

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationTrustsItsProxyThenTheRedirectUriIsTheOneOfTheProxy(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox,
				Map.of("server.forward-headers-strategy", "framework"))) {
			Browser browser = application.browser();
			HttpResponse<String> begun = browser.get("/lofty/connect", FORWARDED);
			URI consent = Browser.location(begun);
			assertThat(redirectUri(consent)).isEqualTo("https://app.example.com/lofty/callback");
			URI back = sandbox.decide(consent, true);
			assertThat(back).hasScheme("https").hasHost("app.example.com").hasNoPort();
			String callback = back.getRawPath() + "?" + back.getRawQuery();
			// The test's browser keeps secure cookies to itself: it comes by HTTP.
			String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
			browser.forgetCookies();
			assertThat(browser.get(callback, "Cookie", cookie).statusCode()).as("a callback that comes past the proxy")
				.isEqualTo(400);
			HttpResponse<String> connected = browser.get(callback,
					Stream.concat(Stream.of("Cookie", cookie), Stream.of(FORWARDED)).toArray(String[]::new));
			assertThat(connected.statusCode()).isEqualTo(302);
			assertThat(application.events()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationTrustsNoProxyThenForwardedHeadersChangeNothing(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of())) {
			URI consent = Browser.location(application.browser().get("/lofty/connect", FORWARDED));
			assertThat(redirectUri(consent)).startsWith("http://localhost:").endsWith("/lofty/callback");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheRedirectUriIsConfiguredThenItIsSentAndTheRequestMayDiffer(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox,
				Map.of("lofty.oauth2.redirect-uri", "https://app.example.com/api/lofty/back",
						"lofty.oauth2.callback-path", "/internal/back"))) {
			Browser browser = application.browser();
			URI consent = application.toConsent(browser);
			assertThat(redirectUri(consent)).isEqualTo("https://app.example.com/api/lofty/back");
			URI back = sandbox.decide(consent, true);
			assertThat(browser.get("/internal/back?" + back.getRawQuery()).statusCode()).isEqualTo(302);
			assertThat(application.me(browser).body()).contains("ada@example.com");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationHasAContextPathThenEverythingIsBelowIt(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of(
				(type == WebApplicationType.SERVLET) ? "server.servlet.context-path" : "spring.webflux.base-path",
				"/app"))) {
			Browser browser = application.browser();
			URI consent = Browser.location(browser.get("/app/lofty/connect?returnTo=/leads"));
			assertThat(redirectUri(consent)).endsWith("/app/lofty/callback");
			HttpResponse<String> connected = browser.get(sandbox.decide(consent, true).toString());
			assertThat(browser.target(connected)).isEqualTo("/app/leads");
			HttpResponse<String> gone = browser.post("/app/lofty/disconnect", Map.of("returnTo", "/bye"),
					"Sec-Fetch-Site", "same-origin");
			assertThat(browser.target(gone)).isEqualTo("/app/bye");
			assertThat(browser.get("/app/lofty/callback").body()).contains("href=\"/app/lofty/connect\"");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationHasAHandlerThenItAnswersFailures(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of(),
				(type == WebApplicationType.SERVLET) ? OwnPage.class : OwnServerPage.class)) {
			HttpResponse<String> answer = application.browser().get("/lofty/callback?error=access_denied");
			assertThat(answer.statusCode()).isEqualTo(418);
			assertThat(answer.headers().firstValue("X-Reason")).hasValue("CONSENT_DENIED access_denied");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserDisconnectsThenTheAuthorizationIsForgotten(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of())) {
			Browser browser = application.browser();
			application.connect(browser);
			HttpResponse<String> gone = browser.post("/lofty/disconnect", Map.of("returnTo", "/settings"),
					"Sec-Fetch-Site", "same-origin");
			assertThat(gone.statusCode()).isEqualTo(303);
			assertThat(browser.target(gone)).isEqualTo("/settings");
			assertThat(application.me(browser).statusCode()).isEqualTo(409);
			browser.post("/lofty/disconnect", Map.of(), "Sec-Fetch-Site", "same-origin");
			assertThat(application.events()).hasSize(2)
				.last()
				.isEqualTo(new LoftyAuthorizationEvent.Disconnected(application.events().get(0).principalName()));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAnotherSiteDisconnectsThenItIsRefusedAndTheConnectionStays(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox, Map.of())) {
			Browser browser = application.browser();
			application.connect(browser);
			String own = "http://localhost:" + application.context().getEnvironment().getProperty("local.server.port");
			for (String[] headers : List.of(new String[0], new String[] { "Sec-Fetch-Site", "cross-site" },
					new String[] { "Sec-Fetch-Site", "same-site" },
					new String[] { "Sec-Fetch-Site", "cross-site", "Origin", own },
					new String[] { "Origin", "https://evil.example.com" }, new String[] { "Origin", "null" },
					new String[] { "Origin", "http://localhost:1" },
					new String[] { "Referer", "https://evil.example.com/" + own })) {
				HttpResponse<String> page = browser.post("/lofty/disconnect", Map.of(), headers);
				assertThat(page.statusCode()).as(String.join(" ", headers)).isEqualTo(403);
				assertThat(page.body()).contains("Your Lofty account is still connected");
			}
			assertThat(application.me(browser).statusCode()).isEqualTo(200);
			assertThat(browser.post("/lofty/disconnect", Map.of(), "Referer", own + "/settings").statusCode())
				.isEqualTo(303);
			assertThat(browser.post("/lofty/disconnect", Map.of(), "Origin", own).statusCode()).isEqualTo(303);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheHolderOfASessionConnectsThenTheSessionGetsAnotherIdAndItsCookieIsTheOnlyOne(WebApplicationType type) {
		try (ConnectedApplication application = ConnectedApplication.start(type, sandbox,
				Map.of("server.servlet.session.cookie.same-site", "lax", "server.servlet.session.cookie.secure", "true",
						"server.reactive.session.cookie.secure", "true", "server.reactive.session.cookie.same-site",
						"lax"))) {
			Browser browser = application.browser();
			HttpResponse<String> begun = browser.get("/lofty/connect");
			List<String> cookies = begun.headers().allValues("Set-Cookie");
			assertThat(cookies).singleElement()
				.asString()
				.containsIgnoringCase("; HttpOnly")
				.contains("; Secure", "; SameSite=Lax");
			URI back = sandbox.decide(Browser.location(begun), true);
			HttpResponse<String> connected = browser.get(back.toString(), "Cookie", cookies.get(0).split(";")[0]);
			assertThat(connected.statusCode()).isEqualTo(302);
			assertThat(connected.headers().allValues("Set-Cookie")).singleElement()
				.asString()
				.doesNotStartWith(cookies.get(0).split(";")[0]);
		}
	}

	private static String redirectUri(URI consent) {
		return URLDecoder.decode(String.valueOf(Browser.parameters(consent).getFirst("redirect_uri")),
				StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnPage {

		@Bean
		ConnectFailureHandler ownFailureHandler() {
			return (request, response, failure) -> {
				response.setStatus(418);
				response.setHeader("X-Reason", failure.reason() + " " + failure.error());
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnServerPage {

		@Bean
		ServerConnectFailureHandler ownFailureHandler() {
			return (exchange, failure) -> Mono.fromRunnable(() -> {
				exchange.getResponse().setStatusCode(HttpStatus.valueOf(418));
				exchange.getResponse().getHeaders().set("X-Reason", failure.reason() + " " + failure.error());
			});
		}

	}

}
