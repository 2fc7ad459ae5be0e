package io.github.loftyspring.autoconfigure;

import java.util.List;

import io.github.loftyspring.auth.LoftyAccountResolver;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;

/**
 * Puts the quota into a Resilience4j registry before anybody can use the registry, so
 * that {@code @RateLimiter(name = "lofty")} never meets a limiter with default settings.
 * Does nothing where no Lofty account is configured.
 */
final class RateLimiterRegistration implements BeanPostProcessor, PriorityOrdered {

	private static final String LIMITER = "loftyRateLimiter";

	private static final Log logger = LogFactory.getLog(RateLimiterRegistration.class);

	private final ConfigurableListableBeanFactory beans;

	private final Environment environment;

	RateLimiterRegistration(ConfigurableListableBeanFactory beans, Environment environment) {
		this.beans = beans;
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		// A registry that another post-processor needs is created early.
		return Ordered.HIGHEST_PRECEDENCE + 100;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RateLimiterRegistry registry) {
			created(registry);
		}
		else if (bean instanceof LoftyRateLimiter limiter && LIMITER.equals(beanName)) {
			created(limiter);
		}
		return bean;
	}

	private void created(RateLimiterRegistry registry) {
		if (this.beans.isCurrentlyInCreation(LIMITER) || !(this.beans.containsSingleton(LIMITER) || isConfigured())) {
			return;
		}
		try {
			join(this.beans.getBean(LIMITER, LoftyRateLimiter.class), registry);
		}
		catch (BeanCreationException ex) {
			// An application's own limiter may need the registry, and joins it later.
			if (!ex.contains(BeanCurrentlyInCreationException.class)) {
				throw ex;
			}
		}
	}

	private void created(LoftyRateLimiter limiter) {
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beans, RateLimiterRegistry.class,
				true, false)) {
			if (!this.beans.isCurrentlyInCreation(name)) {
				join(limiter, this.beans.getBean(name, RateLimiterRegistry.class));
			}
		}
	}

	private void join(LoftyRateLimiter limiter, RateLimiterRegistry registry) {
		limiter.join(registry);
		List<String> overridden = OverriddenRateLimiterProperties.of(limiter.getName(), this.environment);
		if (!overridden.isEmpty()) {
			logger.warn("The rate limiter '%s' follows the quota that Lofty tells. %s has no effect: use %s instead"
				.formatted(limiter.getName(), overridden, "lofty.rate-limit.*"));
		}
	}

	private boolean isConfigured() {
		LoftyProperties properties = this.beans.getBean(LoftyProperties.class);
		return properties.getRateLimit().isEnabled() && (!new LoftyPropertiesMapper(properties).credentials().isEmpty()
				|| this.beans.getBeanNamesForType(LoftyAccountResolver.class, true, false).length > 0);
	}

}
