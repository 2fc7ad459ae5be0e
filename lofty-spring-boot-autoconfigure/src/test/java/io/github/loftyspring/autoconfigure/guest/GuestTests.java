package io.github.loftyspring.autoconfigure.guest;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.auth.LoftyAuthorizedClients;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an application does not notice the starter, except by using it.
 */
class GuestTests {

	private static final Map<String, Object> CONFIGURED = Map.of("lofty.api-key", "key");

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenApplicationHasOpenEndpointsThenTheyStayOpen(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(type, CONFIGURED)) {
			assertThat(HostApplication.status(context, "/hello")).isEqualTo(200);
			assertThat(HostApplication.status(context, "/actuator/health")).isEqualTo(200);
			assertThat(HostApplication.status(context, "/lofty/connect")).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whenNothingIsConfiguredThenTheApplicationStartsAndNoBeanIsCreated(WebApplicationType type) {
		try (ConfigurableApplicationContext context = HostApplication.start(type, Map.of())) {
			String[] created = Arrays.stream(context.getBeanFactory().getSingletonNames())
				.filter((name) -> name.toLowerCase(Locale.ROOT).contains("lofty"))
				.filter((name) -> !name.endsWith("Configuration"))
				.toArray(String[]::new);
			String[] always = { "lofty-io.github.loftyspring.autoconfigure.LoftyProperties", "loftyHealthIndicator",
					"loftyAuthorizationCodeGrant",
					"lofty.oauth2-io.github.loftyspring.autoconfigure.LoftyTokenStoreProperties" };
			String[] idle = switch (type) {
				case NONE -> new String[0];
				case SERVLET ->
					new String[] { "loftyConnectFilter", "loftySessionEndListener", "loftyMappingCollisionCheck" };
				case REACTIVE -> new String[] { "loftyConnectFilter", "loftyMappingCollisionCheck" };
			};
			assertThat(created)
				.containsExactlyInAnyOrder(Stream.of(always, idle).flatMap(Arrays::stream).toArray(String[]::new));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheWebhookPathIsNotSetThenThereIsNoEndpointAndNoBean(WebApplicationType type) throws Exception {
		Map<String, Object> secretOnly = Map.of("lofty.webhook.secret", "planted-webhook-secret_0001");
		try (ConfigurableApplicationContext context = HostApplication.start(type, secretOnly)) {
			assertThat(context.getBeanDefinitionNames())
				.noneMatch((name) -> name.toLowerCase(Locale.ROOT).contains("webhook"));
			assertThat(HostApplication.status(context, "/lofty/webhook/planted-webhook-secret_0001")).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenNotificationsAreReceivedThenNoBeanOfAGeneralTypeIsPublished(WebApplicationType type) throws Exception {
		Map<String, Object> webhook = Map.of("lofty.webhook.path", "/lofty/webhook", "lofty.webhook.secret",
				"planted-webhook-secret_0001");
		try (ConfigurableApplicationContext context = HostApplication.start(type, webhook)) {
			for (Class<?> general : new Class<?>[] { Filter.class, Executor.class, ObjectMapper.class,
					InstantSource.class }) {
				assertThat(ours(context, general)).as(general.getName()).isEmpty();
			}
			assertThat(context.getBean("applicationTaskExecutor")).isInstanceOf(Executor.class);
			assertThat(HostApplication.status(context, "/hello")).isEqualTo(200);
		}
	}

	@Test
	void whenTheApplicationServesNoRequestsThenTheWebhookPathMeansNothing() {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.NONE,
				Map.of("lofty.webhook.path", "/lofty/webhook"))) {
			assertThat(context.getBeanDefinitionNames()).noneMatch(
					(name) -> name.toLowerCase(Locale.ROOT).contains("webhook") && !name.endsWith("AutoConfiguration"));
		}
	}

	@Test
	void whenNothingIsConfiguredThenUsingTheTemplateFailsWithTheReason() {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.NONE, Map.of())) {
			assertThatExceptionOfType(BeanCreationException.class)
				.isThrownBy(() -> context.getBean(LoftyTemplate.class))
				.havingRootCause()
				.withMessage("No Lofty account is configured: set lofty.api-key, lofty.oauth2.* or lofty.accounts.*, "
						+ "or define a LoftyAccountResolver bean.");
		}
	}

	@Test
	void whenConfiguredThenNoBeanOfAGeneralTypeIsPublished() {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.SERVLET, CONFIGURED)) {
			context.getBean(LoftyTemplate.class);
			for (Class<?> type : new Class<?>[] { Filter.class, WebFilter.class, ClientHttpConnector.class,
					ReactiveClientRegistrationRepository.class, ReactiveOAuth2AuthorizedClientManager.class,
					RateLimiterRegistry.class, ObjectMapper.class, WebClientCustomizer.class,
					WebClient.Builder.class }) {
				assertThat(ours(context, type)).as(type.getName()).isEmpty();
			}
			Injected injected = (Injected) context.getAutowireCapableBeanFactory()
				.autowire(Injected.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
			assertThat(injected.webClient().getIfAvailable()).isNull();
			assertThat(injected.rateLimiter().getIfAvailable()).isNull();
			assertThat(context.getBean("loftyWebClient")).isInstanceOf(WebClient.class);
			assertThat(context.getBean(ReactiveLoftyTemplate.class)).isNotNull();
			assertThat(context.getBean(LoftyAuthorizedClients.class)).isNotNull();
		}
	}

	private static Stream<String> ours(ConfigurableApplicationContext context, Class<?> type) {
		return Arrays.stream(context.getBeanNamesForType(type))
			.filter((name) -> String.valueOf(context.getBeanFactory().getBeanDefinition(name).getResourceDescription())
				.contains("loftyspring"));
	}

	@Test
	void whenApplicationHasAWebClientThenItCarriesNoTraceOfTheStarter() {
		try (LoftySandbox sandbox = LoftySandbox.start();
				ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.NONE,
						Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.api-key", sandbox.apiKey()))) {
			context.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			WebClient own = context.getBean(WebClient.Builder.class).build();
			Integer status = own.get()
				.uri(sandbox.baseUrl() + "/v1.0/me")
				.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
				.block();
			assertThat(status).isEqualTo(401);
		}
	}

	@Test
	void whenApplicationHasARateLimiterRegistryThenTheQuotaJoinsIt() {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.NONE, CONFIGURED,
				Registry.class)) {
			context.getBean(LoftyTemplate.class);
			RateLimiter limiter = context.getBean(RateLimiterRegistry.class).rateLimiter("lofty");
			assertThat(limiter).isSameAs(context.getBean("loftyRateLimiter"));
			assertThat(limiter.getRateLimiterConfig().getLimitForPeriod()).isEqualTo(100);
		}
	}

	record Injected(ObjectProvider<WebClient> webClient, ObjectProvider<RateLimiter> rateLimiter) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Registry {

		@Bean
		RateLimiterRegistry registry() {
			return RateLimiterRegistry.ofDefaults();
		}

	}

}
