package io.github.loftyspring.autoconfigure.secured;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.autoconfigure.webhook.WebhookCaller;
import io.github.loftyspring.webhook.reactive.ReactiveWebhookHandler;
import io.github.loftyspring.webhook.servlet.ServletWebhookHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServletWebhookHandler} and {@link ReactiveWebhookHandler} beside an
 * application's own security.
 */
class SecuredWebhookTests {

	private static final Map<String, Object> WEBHOOK = Map.of("lofty.webhook.path", WebhookCaller.PATH,
			"lofty.webhook.secret", WebhookCaller.SECRET);

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationDoesNotLetThePathPassThenItIsAsClosedAsTheRest(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(type, WEBHOOK)) {
			assertThat(WebhookCaller.of(context).deliver("{}")).isIn(401, 403);
			assertThat(HostApplication.status(context, "/hello")).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationLetsThePathPassThenLoftyNotifiesAndTheRestStaysClosed(WebApplicationType type)
			throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(type, WEBHOOK,
				(type == WebApplicationType.SERVLET) ? Open.class : ServerOpen.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			assertThat(caller.deliver("{}")).isEqualTo(200);
			assertThat(caller.deliver("[]")).isEqualTo(400);
			assertThat(caller.send("POST", WebhookCaller.PATH + "/wrong", BodyPublishers.ofString("{}")).statusCode())
				.isEqualTo(404);
			assertThat(caller.send("POST", "/hello", BodyPublishers.noBody()).statusCode()).isIn(401, 403);
			assertThat(HostApplication.status(context, "/hello")).isEqualTo(401);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Open {

		@Bean
		@Order(1)
		SecurityFilterChain loftyWebhook(HttpSecurity http) throws Exception {
			return http.securityMatcher("/lofty/webhook/*")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		SecurityFilterChain application(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ServerOpen {

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("bob").password("{noop}password").roles("USER").build());
		}

		@Bean
		@Order(1)
		SecurityWebFilterChain loftyWebhook(ServerHttpSecurity http) {
			return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/lofty/webhook/*"))
				.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll())
				.csrf(CsrfSpec::disable)
				.build();
		}

		@Bean
		SecurityWebFilterChain application(ServerHttpSecurity http) {
			return http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

	}

}
