package io.github.loftyspring.autoconfigure.resilience4j;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.annotation.PostConstruct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that Resilience4j's own tools see the quota, in an application that has them all.
 */
class Resilience4jToolsTests {

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private LoftySandbox sandbox;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start((options) -> options.limit(5).leads(1));
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenTheApplicationStartsThenTheQuotaIsInTheRegistryAndNothingWasSent() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, Map.of())) {
			RateLimiterRegistry registry = context.getBean(RateLimiterRegistry.class);
			assertThat(registry.find("lofty")).containsSame(limiter(context));
			assertThat(registry.getAllRateLimiters()).hasSize(1);
			assertThat(this.sandbox.statistics().apiRequests()).isZero();
			assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("loftyTemplate",
					"reactiveLoftyTemplate", "loftyWebClient", "loftyConnector", "loftyAuthorizedClients");
		}
	}

	@Test
	void whenNothingIsConfiguredThenTheRegistryStaysAsItIs() {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.NONE, Map.of())) {
			assertThat(context.getBean(RateLimiterRegistry.class).getAllRateLimiters()).isEmpty();
			assertThat(Arrays.stream(context.getBeanFactory().getSingletonNames())
				.filter((name) -> name.toLowerCase(Locale.ROOT).contains("lofty"))
				.filter((name) -> !name.endsWith("Configuration") && !name.endsWith("Properties")))
				.containsExactlyInAnyOrder("loftyHealthIndicator", "loftyRateLimiterRegistration",
						"loftyAuthorizationCodeGrant");
		}
	}

	@Test
	void whenTheRateLimitIsSwitchedOffThenTheRegistryStaysAsItIs() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE,
				Map.of("lofty.rate-limit.enabled", "false"))) {
			context.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			assertThat(context.getBean(RateLimiterRegistry.class).getAllRateLimiters()).isEmpty();
		}
	}

	@Test
	void whenBeansAreLazyThenTheQuotaIsThereAsSoonAsTheRegistryIs() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE,
				Map.of("spring.main.lazy-initialization", "true"))) {
			assertThat(context.getBean(RateLimiterRegistry.class).find("lofty")).containsSame(limiter(context));
		}
	}

	@Test
	void whenAMethodIsAnnotatedThenItDrawsOnTheQuotaOfTheClient() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE,
				Map.of("lofty.rate-limit.max-wait", "0s"), Annotated.class)) {
			LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
			Exporter exporter = context.getBean(Exporter.class);
			lofty.get("/v1.0/me", String.class);
			assertThat(lofty.rateLimit().remaining()).isEqualTo(4);
			exporter.export();
			exporter.exportLater().block(SECONDS);
			assertThat(lofty.rateLimit().remaining()).isEqualTo(2);
			lofty.get("/v1.0/me", String.class);
			exporter.export();
			assertThatExceptionOfType(RequestNotPermitted.class).isThrownBy(exporter::export)
				.withMessage("RateLimiter 'lofty' does not permit further calls");
			assertThatExceptionOfType(RequestNotPermitted.class)
				.isThrownBy(() -> exporter.exportLater().block(SECONDS));
			assertThat(exporter.exported()).isEqualTo(3);
		}
	}

	@Test
	void whenAMethodIsCalledBeforeTheApplicationHasStartedThenItDrawsOnTheQuotaToo() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, Map.of(), Annotated.class,
				Early.class)) {
			assertThat(context.getBean(Exporter.class).exported()).isOne();
			assertThat(limiter(context).snapshot().remaining()).isEqualTo(99);
		}
	}

	@Test
	void whenAnInterruptedThreadCallsAnAnnotatedMethodThenNoPermitIsLost() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, Map.of(), Annotated.class)) {
			Exporter exporter = context.getBean(Exporter.class);
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(AcquirePermissionCancelledException.class).isThrownBy(exporter::export);
			assertThat(Thread.interrupted()).isTrue();
			assertThat(limiter(context).snapshot().remaining()).isEqualTo(100);
		}
	}

	@Test
	void whenMetersAreBoundThenResilience4jsShowTheQuotaBesideOurs() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE,
				Map.of("resilience4j.ratelimiter.tags.team", "crm",
						"resilience4j.ratelimiter.instances.other.limit-for-period", "7"),
				Meters.class)) {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			context.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			for (String meter : new String[] { "resilience4j.ratelimiter.available.permissions",
					"resilience4j.ratelimiter.waiting_threads" }) {
				assertThat(meters.find(meter).gauges()).as("the same tags, as Prometheus wants")
					.hasSize(2)
					.allMatch((gauge) -> "crm".equals(gauge.getId().getTag("team")));
			}
			assertThat(
					meters.get("resilience4j.ratelimiter.available.permissions").tag("name", "lofty").gauge().value())
				.isEqualTo(4);
			assertThat(
					meters.get("resilience4j.ratelimiter.available.permissions").tag("name", "other").gauge().value())
				.isEqualTo(7);
			assertThat(meters.get("lofty.rate.limit.remaining").tag("limiter", "lofty").gauge().value()).isEqualTo(4);
		}
	}

	@Test
	void whenEndpointsAreAskedThenTheyTellLimiterEventsAndHealth() throws Exception {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.SERVLET,
				Map.of("management.endpoints.web.exposure.include", "*", "management.endpoint.health.show-details",
						"always", "management.health.ratelimiters.enabled", "true",
						"resilience4j.ratelimiter.instances.lofty.register-health-indicator", "true",
						"resilience4j.ratelimiter.instances.lofty.subscribe-for-events", "true",
						"resilience4j.ratelimiter.instances.lofty.event-consumer-buffer-size", "3"))) {
			for (int i = 0; i < 4; i++) {
				context.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			}
			assertThat(json(context, "/actuator/ratelimiters").at("/rateLimiters").toString()).isEqualTo("[\"lofty\"]");
			JsonNode events = json(context, "/actuator/ratelimiterevents/lofty").at("/rateLimiterEvents");
			assertThat(events.size()).as("the size of its buffer").isEqualTo(3);
			assertThat(events.at("/0/rateLimiterName").asString()).isEqualTo("lofty");
			assertThat(events.at("/0/type").asString()).isEqualTo("SUCCESSFUL_ACQUIRE");
			JsonNode health = json(context, "/actuator/health/rateLimiters");
			assertThat(health.at("/details/lofty/status").asString()).as(health.toString()).isEqualTo("UP");
			assertThat(health.at("/details/lofty/details/availablePermissions").asInt()).isEqualTo(1);
		}
	}

	@Test
	void whenTheApplicationHasOtherLimitersThenTheyKeepTheirSettings() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, others())) {
			RateLimiterRegistry registry = context.getBean(RateLimiterRegistry.class);
			context.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			assertThat(registry.getAllRateLimiters())
				.extracting(io.github.resilience4j.ratelimiter.RateLimiter::getName)
				.containsExactlyInAnyOrder("lofty", "other");
			assertThat(registry.rateLimiter("other").getRateLimiterConfig().getLimitForPeriod()).isEqualTo(7);
			assertThat(registry.rateLimiter("other").getRateLimiterConfig().getTimeoutDuration())
				.isEqualTo(Duration.ofMillis(3));
			assertThat(registry.getDefaultConfig().getLimitForPeriod()).isEqualTo(11);
			assertThat(registry.rateLimiter("unnamed").getRateLimiterConfig().getLimitForPeriod()).isEqualTo(11);
			assertThat(limiter(context).getRateLimiterConfig().getLimitForPeriod()).isEqualTo(100);
		}
	}

	@Test
	void whenTheApplicationConfiguresAQuotaOfThatNameThenLoftysIsKept() {
		Map<String, Object> properties = Map.of("resilience4j.ratelimiter.instances.lofty.limit-for-period", "1",
				"resilience4j.ratelimiter.instances.lofty.timeout-duration", "0s",
				"resilience4j.ratelimiter.instances.lofty.limit-refresh-period", "1h", "lofty.rate-limit.max-wait",
				"7s");
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, properties,
				Annotated.class)) {
			assertThat(context.getBean(RateLimiterRegistry.class).rateLimiter("lofty")).isSameAs(limiter(context));
			for (int i = 0; i < 3; i++) {
				context.getBean(Exporter.class).export();
			}
			assertThat(limiter(context).getRateLimiterConfig().getTimeoutDuration()).isEqualTo(Duration.ofSeconds(7));
			assertThat(limiter(context).getRateLimiterConfig().getLimitRefreshPeriod())
				.isEqualTo(Duration.ofSeconds(60));
		}
	}

	@Test
	void whenTheApplicationHasALimiterOfItsOwnThatNeedsTheRegistryThenItJoins() {
		try (ConfigurableApplicationContext context = configured(WebApplicationType.NONE, Map.of(), OwnLimiter.class)) {
			assertThat(context.getBean(RateLimiterRegistry.class).find("own")).containsSame(limiter(context));
		}
	}

	private ConfigurableApplicationContext configured(WebApplicationType type, Map<String, Object> properties,
			Class<?>... sources) {
		Map<String, Object> all = new LinkedHashMap<>(properties);
		all.put("lofty.base-url", this.sandbox.baseUrl());
		all.put("lofty.api-key", this.sandbox.apiKey());
		return HostApplication.start(type, all, sources);
	}

	private static Map<String, Object> others() {
		return Map.of("resilience4j.ratelimiter.configs.default.limit-for-period", "11",
				"resilience4j.ratelimiter.instances.other.limit-for-period", "7",
				"resilience4j.ratelimiter.instances.other.timeout-duration", "3ms");
	}

	private static LoftyRateLimiter limiter(ConfigurableApplicationContext context) {
		return context.getBean("loftyRateLimiter", LoftyRateLimiter.class);
	}

	private static JsonNode json(ConfigurableApplicationContext context, String path) throws Exception {
		String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		String body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		return JsonMapper.shared().readTree(body);
	}

	@Configuration(proxyBeanMethods = false)
	static class Annotated {

		@Bean
		Exporter exporter() {
			return new Exporter();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Early {

		private final Exporter exporter;

		Early(Exporter exporter) {
			this.exporter = exporter;
		}

		@PostConstruct
		void export() {
			this.exporter.export();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Meters {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnLimiter {

		@Bean
		LoftyRateLimiter loftyRateLimiter(RateLimiterRegistry registry) {
			assertThat(registry.getAllRateLimiters()).isEmpty();
			return new LoftyRateLimiter("own", RateLimitSettings.defaults());
		}

	}

	/**
	 * Calls Lofty by means of its own, inside the same quota.
	 */
	static class Exporter {

		private final AtomicInteger exported = new AtomicInteger();

		public int exported() {
			return this.exported.get();
		}

		@RateLimiter(name = "lofty")
		public void export() {
			this.exported.incrementAndGet();
		}

		@RateLimiter(name = "lofty")
		public Mono<Integer> exportLater() {
			return Mono.fromSupplier(this.exported::incrementAndGet);
		}

	}

}
