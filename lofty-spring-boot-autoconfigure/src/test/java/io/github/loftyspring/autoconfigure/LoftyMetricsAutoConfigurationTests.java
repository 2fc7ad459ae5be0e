package io.github.loftyspring.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyMetricsAutoConfiguration}.
 */
class LoftyMetricsAutoConfigurationTests {

	private final ApplicationContextRunner withoutRegistry = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class, LoftyMetricsAutoConfiguration.class))
		.withPropertyValues("lofty.api-key=key");

	private final ApplicationContextRunner runner = this.withoutRegistry.withBean(SimpleMeterRegistry.class);

	@Test
	void whenTheClientIsUsedThenTheMetersAreRegistered() {
		this.runner.run((context) -> {
			context.getBean(LoftyTemplate.class);
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("lofty.rate.limit.limit").tag("limiter", "lofty").gauge().value()).isEqualTo(100);
			assertThat(registry.get("lofty.rate.limit.wait").tag("limiter", "lofty").timer().count()).isZero();
		});
	}

	@Test
	void whenTheClientIsNotUsedThenNothingIsCreated() {
		this.runner.run((context) -> {
			assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
			assertThat(context.getBeanFactory().getSingletonNames()).doesNotContain("loftyRateLimiter",
					"loftyRateLimitMetrics", LoftyMetricsAutoConfiguration.class.getName());
		});
	}

	@Test
	void whenThereIsNoMeterRegistryThenTheClientWorksWithoutMeters() {
		this.withoutRegistry.run(LoftyMetricsAutoConfigurationTests::assertClientWithoutMeters);
	}

	@Test
	void whenMicrometersMetersAreNotOnTheClassPathThenTheClientWorksWithoutThem() {
		this.withoutRegistry.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
			.run(LoftyMetricsAutoConfigurationTests::assertClientWithoutMeters);
	}

	@Test
	void whenSeveralRegistriesAreEqualThenTheClientWorksWithoutMeters() {
		this.runner.withBean("second", SimpleMeterRegistry.class)
			.run(LoftyMetricsAutoConfigurationTests::assertClientWithoutMeters);
	}

	private static void assertClientWithoutMeters(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed().doesNotHaveBean("loftyRateLimitMetrics");
		assertThat(context.getBean(LoftyTemplate.class)).isNotNull();
	}

	@Test
	void whenTheRateLimitIsSwitchedOffThenThereAreNoMeters() {
		this.runner.withPropertyValues("lofty.rate-limit.enabled=false").run((context) -> {
			context.getBean(LoftyTemplate.class);
			assertThat(context.getBean(MeterRegistry.class).getMeters()).isEmpty();
		});
	}

	@Test
	void whenTheApplicationHasALimiterOfItsOwnThenItIsMetered() {
		this.runner
			.withBean("loftyRateLimiter", LoftyRateLimiter.class,
					() -> new LoftyRateLimiter("own", new RateLimitSettings(7, Duration.ofSeconds(60), Duration.ZERO)))
			.run((context) -> {
				context.getBean(LoftyTemplate.class);
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.get("lofty.rate.limit.limit").tag("limiter", "own").gauge().value()).isEqualTo(7);
			});
	}

	@Test
	void whenAMeterFilterFailsThenTheClientWorksWithoutMeters() {
		this.runner.run((context) -> {
			context.getBean(MeterRegistry.class).config().meterFilter(new MeterFilter() {

				@Override
				public Meter.Id map(Meter.Id id) {
					return id.replaceTags(List.of(Tag.of("failing", fail(id))));
				}

			});
			assertThat(context.getBean(LoftyTemplate.class).rateLimit().limit()).isEqualTo(100);
		});
	}

	private static String fail(Meter.Id id) {
		throw new IllegalStateException("No " + id);
	}

}
