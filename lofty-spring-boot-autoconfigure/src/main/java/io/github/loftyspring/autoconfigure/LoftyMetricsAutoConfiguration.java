package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.observation.LoftyRateLimitMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the meters of the Lofty client.
 * They are registered when the client is used for the first time, so that an application
 * without it has none.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
@Lazy
public final class LoftyMetricsAutoConfiguration {

	private static final Log logger = LogFactory.getLog(LoftyMetricsAutoConfiguration.class);

	LoftyMetricsAutoConfiguration() {
	}

	@Bean
	@Lazy
	LoftyRateLimiterCustomizer loftyRateLimitMetrics(MeterRegistry registry) {
		return (limiter) -> {
			try {
				new LoftyRateLimitMetrics(limiter).bindTo(registry);
			}
			catch (RuntimeException ex) {
				// A meter filter that fails must not cost the application its client.
				logger.warn("The meters of the rate limiter could not be registered", ex);
			}
		};
	}

}
