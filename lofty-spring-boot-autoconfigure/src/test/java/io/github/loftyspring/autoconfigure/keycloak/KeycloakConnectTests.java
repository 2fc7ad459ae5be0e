package io.github.loftyspring.autoconfigure.keycloak;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.connect.ConnectFilter;
import io.github.loftyspring.auth.connect.ServerConnectFilter;
import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;
import io.github.loftyspring.autoconfigure.connect.Browser;
import io.github.loftyspring.autoconfigure.connect.ErrorEndpoints;
import io.github.loftyspring.autoconfigure.connect.UserEndpoints;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConnectFilter}, {@link ServerConnectFilter} and {@link JdbcTokenStore}
 * with a foreign authorization server, Keycloak, which gives out a new refresh token each
 * time and takes each once. Run by {@code -Pkeycloak} alone.
 */
@Timeout(300)
class KeycloakConnectTests {

	private static Keycloak keycloak;

	private static IntrospectingApi api;

	@BeforeAll
	static void start() {
		keycloak = Keycloak.start();
		api = IntrospectingApi.start(keycloak);
	}

	@AfterAll
	static void stop() {
		if (api != null) {
			api.close();
		}
		if (keycloak != null) {
			keycloak.close();
		}
	}

	@BeforeEach
	void withdrawConsents() {
		keycloak.withdrawConsent(Keycloak.CONFIDENTIAL_CLIENT);
		keycloak.withdrawConsent(Keycloak.PUBLIC_CLIENT);
	}

	static Stream<Arguments> clients() {
		Map<String, Object> post = confidential("client-secret-post");
		Map<String, Object> basic = confidential("client-secret-basic");
		Map<String, Object> publicClient = Map.of("lofty.oauth2.client-id", Keycloak.PUBLIC_CLIENT);
		return Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE)
			.flatMap((type) -> Stream.of(post, basic, publicClient).map((client) -> Arguments.of(type, client)));
	}

	private static Map<String, Object> confidential(String method) {
		return Map.of("lofty.oauth2.client-id", Keycloak.CONFIDENTIAL_CLIENT, "lofty.oauth2.client-secret",
				Keycloak.CLIENT_SECRET, "lofty.oauth2.client-authentication-method", method);
	}

	@ParameterizedTest
	@MethodSource("clients")
	void whenTheUserAllowsThenCallsAreMadeAndRotatingRefreshTokensRenewTheirTokens(WebApplicationType type,
			Map<String, Object> client) {
		try (ConfigurableApplicationContext context = application(type, client)) {
			Browser browser = Browser.at(context);
			HttpResponse<String> connected = connect(browser);
			assertThat(connected.statusCode()).as(connected.body()).isEqualTo(302);
			assertThat(browser.target(connected)).isEqualTo("/leads?page=2");
			String user = user(context);
			Set<String> accessTokens = new HashSet<>();
			Set<String> refreshTokens = new HashSet<>();
			for (int renewals = 0; renewals < 3; renewals++) {
				assertServed(me(context, browser));
				TokenPair stored = stored(context, user);
				assertThat(accessTokens.add(stored.accessToken().getTokenValue())).isTrue();
				assertThat(refreshTokens.add(Objects.requireNonNull(stored.refreshToken()).getTokenValue())).isTrue();
				assertThat(row(context)).startsWith("gcm1.").doesNotContain("eyJ");
				api.refuseTokens();
			}
			assertServed(me(context, browser));
			assertThat(events(context)).containsExactly(new LoftyAuthorizationEvent.Connected(user));
			assertThat(me(context, Browser.at(context)).statusCode()).as("another user").isEqualTo(409);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAnOldRefreshTokenWasUsedElsewhereThenTheUserHasToConnectAgain(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type, confidential("client-secret-post"))) {
			Browser browser = Browser.at(context);
			connect(browser);
			String user = user(context);
			String stolen = Objects.requireNonNull(stored(context, user).refreshToken()).getTokenValue();
			assertServed(me(context, browser));
			api.refuseTokens();
			assertServed(me(context, browser));
			assertThat(keycloak.useRefreshToken(stolen).value()).as("rotation is on").isEqualTo(400);
			api.refuseTokens();
			assertConnectAgain(context, browser, user);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserWithdrawsTheConsentThenTheAuthorizationIsForgotten(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type, confidential("client-secret-post"))) {
			Browser browser = Browser.at(context);
			connect(browser);
			assertServed(me(context, browser));
			keycloak.withdrawConsent(Keycloak.CONFIDENTIAL_CLIENT);
			assertConnectAgain(context, browser, user(context));
			assertThat(connect(browser).statusCode()).isEqualTo(302);
			assertServed(me(context, browser));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUsersSessionEndsAtTheServerThenTheAuthorizationIsForgotten(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type,
				Map.of("lofty.oauth2.client-id", Keycloak.PUBLIC_CLIENT))) {
			Browser browser = Browser.at(context);
			connect(browser);
			assertServed(me(context, browser));
			keycloak.signOut();
			assertConnectAgain(context, browser, user(context));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserDeniesThenNothingIsConnected(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type, confidential("client-secret-post"))) {
			Browser browser = Browser.at(context);
			URI back = KeycloakVisit.decide(Browser.location(browser.get("/lofty/connect")), false);
			assertThat(Browser.parameters(back).getFirst("error")).isEqualTo("access_denied");
			HttpResponse<String> denied = browser.get(back.toString());
			assertThat(denied.statusCode()).isEqualTo(403);
			assertThat(me(context, browser).statusCode()).isEqualTo(409);
			assertThat(events(context)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenACodeOfAnotherSessionIsInjectedThenItIsRefused(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type, confidential("client-secret-post"))) {
			Browser victim = Browser.at(context);
			URI back = KeycloakVisit.decide(Browser.location(victim.get("/lofty/connect")), true);
			Browser attacker = Browser.at(context);
			URI own = Browser.location(attacker.get("/lofty/connect"));
			URI injected = UriComponentsBuilder.fromUri(back)
				.replaceQueryParam("state", Browser.parameters(own).getFirst("state"))
				.build(true)
				.toUri();
			assertThat(attacker.get(injected.toString()).statusCode()).isEqualTo(400);
			assertThat(me(context, attacker).statusCode()).isEqualTo(409);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheUserDisconnectsThenTheTokensAreDeleted(WebApplicationType type) {
		try (ConfigurableApplicationContext context = application(type, confidential("client-secret-post"))) {
			Browser browser = Browser.at(context);
			connect(browser);
			assertServed(me(context, browser));
			assertThat(browser.post("/lofty/disconnect", Map.of(), "Sec-Fetch-Site", "same-origin").statusCode())
				.isEqualTo(303);
			assertThat(rows(context)).isZero();
			assertThat(me(context, browser).statusCode()).isEqualTo(409);
		}
	}

	private static ConfigurableApplicationContext application(WebApplicationType type, Map<String, Object> client) {
		Map<String, Object> properties = new LinkedHashMap<>(client);
		properties.put("lofty.base-url", api.url());
		properties.put("lofty.oauth2.authorization-uri", keycloak.authorizationUri());
		properties.put("lofty.oauth2.token-uri", keycloak.tokenUri());
		properties.put("lofty.oauth2.token-store", "jdbc");
		properties.put("lofty.oauth2.token-encryption-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
		return HostApplication.start(type, properties, UserEndpoints.class, ErrorEndpoints.class, Events.class);
	}

	private static HttpResponse<String> connect(Browser browser) {
		URI consent = Browser.location(browser.get("/lofty/connect?returnTo=/leads%3Fpage%3D2"));
		return browser.get(KeycloakVisit.decide(consent, true).toString());
	}

	private static HttpResponse<String> me(ConfigurableApplicationContext context, Browser browser) {
		return browser.get(isReactive(context) ? "/reactive/me" : "/blocking/me");
	}

	private static boolean isReactive(ConfigurableApplicationContext context) {
		return context.containsBean("webHandler");
	}

	private static void assertServed(HttpResponse<String> me) {
		assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
		assertThat(me.body()).contains("\"username\":\"ada\"", "openApi");
	}

	private static void assertConnectAgain(ConfigurableApplicationContext context, Browser browser, String user) {
		assertThatExceptionOfType(LoftyAuthorizationRequiredException.class).isThrownBy(() -> {
			if (isReactive(context)) {
				context.getBean(ReactiveLoftyTemplate.class)
					.forPrincipal(() -> user)
					.get("/v1.0/me", String.class)
					.block(Duration.ofSeconds(30));
			}
			else {
				context.getBean(LoftyTemplate.class).forPrincipal(() -> user).get("/v1.0/me", String.class);
			}
		}).satisfies((ex) -> assertThat(ex.connectPath()).isEqualTo("/lofty/connect"));
		assertThat(events(context)).last().isEqualTo(new LoftyAuthorizationEvent.ReauthorizationRequired(user));
		assertThat(rows(context)).isZero();
		assertThat(me(context, browser).statusCode()).isEqualTo(409);
	}

	private static String user(ConfigurableApplicationContext context) {
		return events(context).get(0).principalName();
	}

	private static List<LoftyAuthorizationEvent> events(ConfigurableApplicationContext context) {
		return context.getBean(Events.class).heard;
	}

	private static TokenPair stored(ConfigurableApplicationContext context, String user) {
		return Objects.requireNonNull(context.getBean(TokenStore.class).find(new AuthorizationKey("lofty", user)))
			.tokens();
	}

	private static String row(ConfigurableApplicationContext context) {
		return String.valueOf(jdbc(context).queryForObject("select tokens from " + JdbcTokenStore.TABLE, String.class));
	}

	private static int rows(ConfigurableApplicationContext context) {
		return jdbc(context).queryForList("select principal_name from " + JdbcTokenStore.TABLE).size();
	}

	private static JdbcTemplate jdbc(ConfigurableApplicationContext context) {
		return new JdbcTemplate(context.getBean(DataSource.class));
	}

	static final class Events {

		private final List<LoftyAuthorizationEvent> heard = new CopyOnWriteArrayList<>();

		@EventListener
		void on(LoftyAuthorizationEvent event) {
			this.heard.add(event);
		}

	}

}
