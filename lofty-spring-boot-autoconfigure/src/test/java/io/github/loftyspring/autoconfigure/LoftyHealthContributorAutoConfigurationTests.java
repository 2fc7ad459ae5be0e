package io.github.loftyspring.autoconfigure;

import java.util.Objects;

import io.github.loftyspring.actuate.LoftyHealthIndicator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyHealthContributorAutoConfiguration}.
 */
class LoftyHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(LoftyAutoConfiguration.class, LoftyHealthContributorAutoConfiguration.class))
		.withPropertyValues("lofty.api-key=key");

	@Test
	void whenHealthIsAskedForThenNoBeanOfTheClientIsCreatedForIt() {
		this.runner.run((context) -> {
			assertThat(detail(context.getBean(LoftyHealthIndicator.class))).isEqualTo("not used yet");
			assertThat(context.getBeanFactory().containsSingleton("loftyRateLimiter")).isFalse();
			context.getBean("loftyRateLimiter");
			assertThat(detail(context.getBean(LoftyHealthIndicator.class))).isEqualTo("local");
		});
	}

	@Test
	void whenItIsSwitchedOffThenThereIsNone() {
		this.runner.withPropertyValues("management.health.lofty.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(LoftyHealthIndicator.class));
	}

	@Test
	void whenTheApplicationHasNoHealthChecksThenThereIsNone() {
		this.runner.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("loftyHealthIndicator"));
	}

	@Test
	void whenTheApplicationHasOneOfItsOwnThenThatOneStays() {
		this.runner.withUserConfiguration(OwnIndicator.class)
			.run((context) -> assertThat(context).doesNotHaveBean(LoftyHealthIndicator.class)
				.hasBean("loftyHealthIndicator"));
	}

	private static @Nullable Object detail(HealthIndicator indicator) {
		Health health = Objects.requireNonNull(indicator.health());
		return health.getDetails().get("quotaStore");
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnIndicator {

		@Bean
		HealthIndicator loftyHealthIndicator() {
			return () -> Health.up().build();
		}

	}

}
