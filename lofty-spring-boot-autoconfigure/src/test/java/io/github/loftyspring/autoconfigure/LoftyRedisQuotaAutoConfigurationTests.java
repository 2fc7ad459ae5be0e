package io.github.loftyspring.autoconfigure;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.QuotaStore;
import io.github.loftyspring.ratelimit.bucket4j.Bucket4jQuotaStore;
import io.github.loftyspring.ratelimit.bucket4j.LocalRedis;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyRedisQuotaAutoConfiguration}.
 */
class LoftyRedisQuotaAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class, LoftyRedisQuotaAutoConfiguration.class));

	private final ApplicationContextRunner redisRunner = this.runner
		.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
		.withPropertyValues("lofty.api-key=key", "lofty.rate-limit.store=redis");

	@Test
	void whenNothingIsSaidThenTheQuotaIsCountedInMemory() {
		this.runner.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
			.withPropertyValues("lofty.api-key=key")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(QuotaStore.class);
				assertThat(limiter(context).storeStatus()).isNull();
			});
	}

	@Test
	void whenRedisIsSaidThenNothingConnectsAtStartUp() {
		this.redisRunner.withPropertyValues("spring.data.redis.port=1").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanFactory().containsSingleton("loftyQuotaStore")).isFalse();
			assertThat(limiter(context).storeStatus()).isNotNull();
			assertThat(context).hasSingleBean(Bucket4jQuotaStore.class);
		});
	}

	@Test
	void whenCallsAreMadeThenTheQuotaIsOnTheApplicationsRedisUnderTheKeyOfTheApplication() {
		try (LocalRedis redis = LocalRedis.start(); LoftySandbox sandbox = LoftySandbox.start()) {
			this.redisRunner
				.withPropertyValues("spring.data.redis.url=" + redis.uri(), "lofty.base-url=" + sandbox.baseUrl(),
						"lofty.api-key=" + sandbox.apiKey(), "lofty.rate-limit.key-prefix=mine:")
				.run((context) -> {
					LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
					lofty.get("/v1.0/me", String.class);
					lofty.get("/v1.0/me", String.class);
					Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
						lofty.get("/v1.0/me", String.class);
						try (RedisClient client = RedisClient.create(redis.uri());
								StatefulRedisConnection<String, String> connection = client.connect()) {
							assertThat(connection.sync().keys("*")).singleElement()
								.asString()
								.matches("mine:[0-9a-f]{16}");
						}
					});
					assertThat(Objects.requireNonNull(limiter(context).storeStatus()).available()).isTrue();
				});
		}
	}

	@Test
	void whenTheClientIdDiffersThenTheKeyDoes() {
		LoftyProperties one = new LoftyProperties();
		one.getOauth2().setClientId("one");
		LoftyProperties two = new LoftyProperties();
		two.getOauth2().setClientId("two");
		assertThat(new LoftyPropertiesMapper(one).quotaKey()).matches("lofty:quota:[0-9a-f]{16}")
			.isNotEqualTo(new LoftyPropertiesMapper(two).quotaKey());
	}

	@Test
	void whenTheAccountsDifferThenTheKeyDoesNot() {
		LoftyProperties one = new LoftyProperties();
		one.setApiKey("one");
		LoftyProperties two = new LoftyProperties();
		two.setApiKey("two");
		assertThat(new LoftyPropertiesMapper(one).quotaKey()).isEqualTo(new LoftyPropertiesMapper(two).quotaKey());
	}

	@Test
	void whenTheApplicationHasAStoreOfItsOwnThenThatOneIsUsed() {
		this.redisRunner.withUserConfiguration(OwnStore.class).run((context) -> {
			assertThat(context).hasSingleBean(QuotaStore.class).doesNotHaveBean(Bucket4jQuotaStore.class);
			assertThat(limiter(context).storeStatus()).isNotNull();
		});
	}

	@Test
	void whenTheLibraryIsMissingThenStartUpFailsWithAnAnalysis() {
		this.redisRunner.withClassLoader(new FilteredClassLoader(Bucket4jLettuce.class))
			.run((context) -> assertAnalysis(context.getStartupFailure(),
					"Property 'lofty.rate-limit.store' is not valid: it is 'redis', and Bucket4j is not on the class path.",
					"Add the dependency com.bucket4j:bucket4j_jdk17-lettuce, or set the property to local."));
	}

	@Test
	void whenThereIsNoConnectionThenStartUpFailsWithAnAnalysis() {
		this.runner.withPropertyValues("lofty.rate-limit.store=redis")
			.run((context) -> assertAnalysis(context.getStartupFailure(),
					"Property 'lofty.rate-limit.store' is not valid: it is 'redis', and there is no Redis connection by "
							+ "Lettuce, or more than one and none is primary.",
					"Add the dependency org.springframework.boot:spring-boot-starter-data-redis and set "
							+ "spring.data.redis.url, define a QuotaStore bean, or set the property to local."));
	}

	private static void assertAnalysis(@Nullable Throwable failure, String description, String action) {
		assertThat(failure).isNotNull();
		FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment()).analyze(failure);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo(description);
		assertThat(analysis.getAction()).isEqualTo(action);
	}

	private static LoftyRateLimiter limiter(ApplicationContext context) {
		return context.getBean("loftyRateLimiter", LoftyRateLimiter.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStore {

		@Bean
		QuotaStore ownStore() {
			return new QuotaStore() {

				@Override
				public CompletionStage<Grant> take(Window window, int permits) {
					return CompletableFuture.completedFuture(new Grant(permits, 50, window));
				}

				@Override
				public CompletionStage<Void> giveBack(Window window, int permits) {
					return CompletableFuture.completedFuture(null);
				}

				@Override
				public void close() {
					// Nothing to close.
				}

			};
		}

	}

}
