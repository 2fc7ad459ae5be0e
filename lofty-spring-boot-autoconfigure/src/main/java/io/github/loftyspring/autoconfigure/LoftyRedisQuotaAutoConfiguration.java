package io.github.loftyspring.autoconfigure;

import java.time.Duration;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.loftyspring.ratelimit.QuotaStore;
import io.github.loftyspring.ratelimit.bucket4j.Bucket4jQuotaStore;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ClassUtils;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for a quota that several instances
 * share on Redis, when {@code lofty.rate-limit.store} says so. It uses the client of the
 * application's {@link LettuceConnectionFactory}, with a connection of its own that is
 * opened by the first call. An application's own {@link QuotaStore} replaces it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = LoftyAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnProperty(name = "lofty.rate-limit.store", havingValue = "redis")
public final class LoftyRedisQuotaAutoConfiguration {

	private static final String STORE = "lofty.rate-limit.store";

	private static final String LIBRARY = "io.github.bucket4j.redis.lettuce.Bucket4jLettuce";

	LoftyRedisQuotaAutoConfiguration() {
	}

	@Bean
	QuotaStorePresence loftyQuotaStorePresence(ConfigurableListableBeanFactory beans) {
		if (beans.getBeanNamesForType(QuotaStore.class, true, false).length > 0) {
			return new QuotaStorePresence();
		}
		if (!ClassUtils.isPresent(LIBRARY, beans.getBeanClassLoader())) {
			throw new InvalidLoftyPropertyException(STORE, "it is 'redis', and Bucket4j is not on the class path",
					"Add the dependency com.bucket4j:bucket4j_jdk17-lettuce, or set the property to local.");
		}
		throw new InvalidLoftyPropertyException(STORE,
				"it is 'redis', and there is no Redis connection by Lettuce, or more than one and none is primary",
				"Add the dependency org.springframework.boot:spring-boot-starter-data-redis and set spring.data.redis.url, "
						+ "define a QuotaStore bean, or set the property to local.");
	}

	/**
	 * Shows that the application has a store.
	 */
	record QuotaStorePresence() {
	}

	/**
	 * The store on the application's Redis.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass({ Bucket4jLettuce.class, LettuceConnectionFactory.class })
	@ConditionalOnSingleCandidate(LettuceConnectionFactory.class)
	static class RedisConfiguration {

		/** Longest time of one request to Redis. Calls go on without it after that. */
		private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(500);

		@Bean
		@Lazy
		@ConditionalOnMissingBean(QuotaStore.class)
		Bucket4jQuotaStore loftyQuotaStore(LettuceConnectionFactory connections, LoftyProperties properties) {
			return new Bucket4jQuotaStore(connections::getRequiredNativeClient,
					new LoftyPropertiesMapper(properties).quotaKey(), REQUEST_TIMEOUT,
					properties.getRateLimit().getWindow().multipliedBy(3).plusMinutes(1));
		}

	}

}
