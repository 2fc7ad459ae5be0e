package io.github.loftyspring.autoconfigure.secured;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.auth.connect.ConnectFilter;
import io.github.loftyspring.auth.connect.ServerConnectFilter;
import io.github.loftyspring.autoconfigure.connect.Browser;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.sandbox.LoftySandbox;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectFilter} and {@link ServerConnectFilter} beside an application's
 * own security, which knows the users and stays as it is.
 */
class SecuredConnectTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private static LoftySandbox sandbox;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start();
	}

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	@Test
	void whenTheApplicationHasAFormLoginThenItsUsersConnectAndKeepTheirAccount() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, FormLogin.class, Pages.class)) {
			Browser browser = Browser.at(context);
			assertThat(browser.target(browser.get("/lofty/connect"))).isEqualTo("/login");
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.get("/me").body()).contains("ada@example.com");
			Browser elsewhere = Browser.at(context);
			signIn(elsewhere, "bob");
			assertThat(elsewhere.get("/me").body()).as("the same user elsewhere").contains("ada@example.com");
			Browser other = Browser.at(context);
			signIn(other, "eve");
			assertThat(other.get("/me").statusCode()).as("another user").isEqualTo(401);
			connect(other, "&sandboxUser=grace");
			assertThat(other.get("/me").body()).contains("grace@example.com");
			assertThat(browser.get("/me").body()).contains("ada@example.com");
			assertThat(browser.get("/admin").statusCode()).as("method security").isEqualTo(403);
		}
	}

	@Test
	void whenAnotherUserComesBackInTheSameSessionThenNothingIsConnected() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, FormLogin.class, Pages.class)) {
			Browser browser = Browser.at(context);
			signIn(browser, "bob");
			URI back = sandbox.decide(Browser.location(browser.get("/lofty/connect")), true);
			signIn(browser, "eve");
			assertThat(browser.get(back.toString()).statusCode()).isEqualTo(400);
			assertThat(browser.get("/me").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void whenCsrfProtectionIsOnThenDisconnectNeedsItsToken() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, FormLogin.class, Pages.class)) {
			Browser browser = Browser.at(context);
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.post("/lofty/disconnect", Map.of(), "Sec-Fetch-Site", "same-origin").statusCode())
				.isEqualTo(403);
			assertThat(browser.get("/me").statusCode()).isEqualTo(200);
			String token = csrf(browser.get("/login"));
			assertThat(browser.post("/lofty/disconnect", Map.of("_csrf", token), "Sec-Fetch-Site", "same-origin")
				.statusCode()).isEqualTo(303);
			assertThat(browser.get("/me").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void whenAWebFluxApplicationHasAFormLoginThenItsUsersConnect() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.REACTIVE, ServerFormLogin.class,
				ServerPages.class)) {
			Browser browser = Browser.at(context);
			assertThat(browser.get("/lofty/connect", "Accept", "text/html").headers().firstValue("Location"))
				.hasValue("/login");
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.get("/me").body()).contains("ada@example.com");
			Browser other = Browser.at(context);
			signIn(other, "eve");
			assertThat(other.get("/me").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void whenTheApplicationHasItsOwnOAuth2ClientThenBothFlowsKeepApart() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, ownClient(), OwnOAuth2.class,
				Pages.class)) {
			assertThat(context.getBeanNamesForType(SecurityFilterChain.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(ClientRegistrationRepository.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(OAuth2AuthorizedClientManager.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(OAuth2AuthorizedClientService.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(Filter.class)).noneMatch((name) -> name.contains("lofty"));
			Browser browser = Browser.at(context);
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.get("/me").body()).contains("ada@example.com");
			assertThat(context.getBean(OAuth2AuthorizedClientService.class)
				.<OAuth2AuthorizedClient>loadAuthorizedClient("own", "bob")).isNull();
			assertThat(Browser.location(browser.get("/oauth2/authorization/own")).toString())
				.startsWith(sandbox.authorizationUri());
		}
	}

	@Test
	void whenAWebFluxApplicationHasItsOwnOAuth2ClientThenBothFlowsKeepApart() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.REACTIVE, ownClient(),
				ServerOwnOAuth2.class, ServerPages.class)) {
			assertThat(context.getBeanNamesForType(SecurityWebFilterChain.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(ReactiveClientRegistrationRepository.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(ReactiveOAuth2AuthorizedClientManager.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(ReactiveOAuth2AuthorizedClientService.class)).hasSize(1);
			assertThat(context.getBeanNamesForType(ServerOAuth2AuthorizedClientRepository.class)).hasSize(1);
			Browser browser = Browser.at(context);
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.get("/me").body()).contains("ada@example.com");
			assertThat(context.getBean(ReactiveOAuth2AuthorizedClientService.class)
				.<OAuth2AuthorizedClient>loadAuthorizedClient("own", "bob")
				.blockOptional(Duration.ofSeconds(10))).isEmpty();
			assertThat(Browser.location(browser.get("/oauth2/authorization/own")).toString())
				.startsWith(sandbox.authorizationUri());
			connect(browser, "");
			assertThat(browser.get("/me").body()).as("with a sign-in of its own pending").contains("ada@example.com");
		}
	}

	@Test
	void whenTheUserOfAStatelessApiConnectsByAChainWithASignInThenTheApiCallsForThatUser() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, StatelessApi.class,
				SignInBesideApi.class, Pages.class)) {
			Browser browser = Browser.at(context);
			assertThat(browser.target(browser.get("/lofty/connect"))).isEqualTo("/login");
			signIn(browser, "bob");
			connect(browser, "");
			assertThat(browser.get("/me").statusCode()).as("the session is no bearer token").isEqualTo(403);
			Browser program = Browser.at(context);
			HttpResponse<String> me = program.get("/me", "Authorization", "Bearer bob");
			assertThat(me.body()).contains("ada@example.com");
			assertThat(me.headers().allValues("Set-Cookie")).isEmpty();
			assertThat(program.get("/me", "Authorization", "Bearer eve").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void whenTheApplicationIsAStatelessApiThenItStaysOneAndItsCallersAreTheUsers() {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, StatelessApi.class,
				Pages.class)) {
			Browser browser = Browser.at(context);
			assertThat(browser.get("/me").statusCode()).isEqualTo(403);
			HttpResponse<String> hello = browser.get("/hello", "Authorization", "Bearer bob");
			assertThat(hello.body()).isEqualTo("hello");
			HttpResponse<String> required = browser.get("/me", "Authorization", "Bearer bob");
			assertThat(required.statusCode()).isEqualTo(401);
			assertThat(hello.headers().allValues("Set-Cookie")).isEmpty();
			assertThat(required.headers().allValues("Set-Cookie")).isEmpty();
		}
	}

	private static Map<String, Object> ownClient() {
		Map<String, Object> own = new HashMap<>();
		String registration = "spring.security.oauth2.client.registration.own.";
		String provider = "spring.security.oauth2.client.provider.own.";
		own.put(registration + "client-id", sandbox.clientId());
		own.put(registration + "client-secret", sandbox.clientSecret());
		own.put(registration + "client-authentication-method", "client_secret_post");
		own.put(registration + "authorization-grant-type", "authorization_code");
		own.put(registration + "redirect-uri", "{baseUrl}/lofty/callback");
		own.put(provider + "authorization-uri", sandbox.authorizationUri());
		own.put(provider + "token-uri", sandbox.tokenUri());
		own.put(provider + "user-info-uri", sandbox.baseUrl() + "/v1.0/me");
		own.put(provider + "user-name-attribute", "email");
		return own;
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, Class<?>... sources) {
		return start(type, Map.of(), sources);
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> further,
			Class<?>... sources) {
		Map<String, Object> properties = new HashMap<>(further);
		properties.put("lofty.base-url", sandbox.baseUrl());
		properties.put("lofty.oauth2.authorization-uri", sandbox.authorizationUri());
		properties.put("lofty.oauth2.client-id", sandbox.clientId());
		properties.put("lofty.oauth2.client-secret", sandbox.clientSecret());
		properties.put("lofty.oauth2.on-authorization-required", "problem");
		return HostApplication.start(type, properties, sources);
	}

	private static void signIn(Browser browser, String user) {
		String token = csrf(browser.get("/login", "Accept", "text/html"));
		HttpResponse<String> signedIn = browser.post("/login",
				Map.of("username", user, "password", "password", "_csrf", token));
		assertThat(signedIn.statusCode()).isEqualTo(302);
	}

	private static String csrf(HttpResponse<String> page) {
		Matcher matcher = CSRF.matcher(page.body());
		assertThat(matcher.find()).as(page.body()).isTrue();
		return matcher.group(1);
	}

	private static void connect(Browser browser, String further) {
		URI consent = URI.create(Browser.location(browser.get("/lofty/connect")) + further);
		HttpResponse<String> connected = browser.get(sandbox.decide(consent, true).toString());
		assertThat(connected.statusCode()).as(connected.body()).isEqualTo(302);
		assertThat(browser.target(connected)).isEqualTo("/");
	}

	private static UserDetails user(String name) {
		return User.withUsername(name).password("{noop}password").roles("USER").build();
	}

	@RestController
	static class Pages {

		private final ObjectProvider<LoftyOperations> lofty;

		Pages(ObjectProvider<LoftyOperations> lofty) {
			this.lofty = lofty;
		}

		@GetMapping("/me")
		String me() {
			return String.valueOf(this.lofty.getObject().get("/v1.0/me", String.class));
		}

		@GetMapping("/admin")
		@PreAuthorize("hasRole('ADMIN')")
		String admin() {
			return "admin";
		}

	}

	@RestController
	static class ServerPages {

		private final ReactiveLoftyOperations lofty;

		ServerPages(ReactiveLoftyOperations lofty) {
			this.lofty = lofty;
		}

		@GetMapping("/me")
		Mono<String> me() {
			return this.lofty.get("/v1.0/me", String.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	static class FormLogin {

		@Bean
		SecurityFilterChain security(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(user("bob"), user("eve"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnOAuth2 {

		@Bean
		SecurityFilterChain security(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(user("bob"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFluxSecurity
	static class ServerFormLogin {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(user("bob"), user("eve"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebFluxSecurity
	static class ServerOwnOAuth2 {

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.formLogin(Customizer.withDefaults())
				.oauth2Login(Customizer.withDefaults())
				.oauth2Client(Customizer.withDefaults())
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(user("bob"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SignInBesideApi {

		@Bean
		@Order(1)
		SecurityFilterChain lofty(HttpSecurity http) throws Exception {
			return http.securityMatcher("/login/**", "/lofty/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(user("bob"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class StatelessApi {

		@Bean
		SecurityFilterChain security(HttpSecurity http) throws Exception {
			Filter bearer = (request, response, chain) -> {
				String header = ((HttpServletRequest) request).getHeader("Authorization");
				if (header != null) {
					SecurityContextHolder.getContext()
						.setAuthentication(UsernamePasswordAuthenticationToken
							.authenticated(header.substring("Bearer ".length()), null, AuthorityUtils.NO_AUTHORITIES));
				}
				chain.doFilter(request, response);
			};
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.csrf((csrf) -> csrf.disable())
				.addFilterBefore(bearer, AuthorizationFilter.class)
				.build();
		}

	}

}
