package io.github.loftyspring.autoconfigure;

import java.util.Locale;

import io.github.loftyspring.actuate.LoftyHealthIndicator;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LoftyHealthIndicator}. It
 * looks at the client's beans only when somebody else has created them.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = LoftyAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("lofty")
@ConditionalOnBean(LoftyProperties.class)
public final class LoftyHealthContributorAutoConfiguration {

	private static final String LIMITER = "loftyRateLimiter";

	LoftyHealthContributorAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "loftyHealthIndicator", "loftyHealthContributor" })
	LoftyHealthIndicator loftyHealthIndicator(ConfigurableListableBeanFactory beans, LoftyProperties properties) {
		String store = (properties.getRateLimit().getStore() != LoftyProperties.Store.LOCAL)
				? properties.getRateLimit().getStore().name().toLowerCase(Locale.ROOT) : "shared";
		return new LoftyHealthIndicator(
				() -> beans.containsSingleton(LIMITER) ? beans.getBean(LIMITER, LoftyRateLimiter.class) : null, store);
	}

}
