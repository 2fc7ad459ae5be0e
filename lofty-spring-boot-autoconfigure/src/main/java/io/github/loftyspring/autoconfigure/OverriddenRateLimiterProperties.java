package io.github.loftyspring.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The properties of Resilience4j that describe a quota and have no effect on a limiter
 * that follows the server's. Those about events and health have.
 */
final class OverriddenRateLimiterProperties {

	private OverriddenRateLimiterProperties() {
	}

	/**
	 * Returns those that are set.
	 * @param limiter the limiter's name
	 * @param environment where they are set
	 * @return their names
	 */
	static List<String> of(String limiter, Environment environment) {
		Binder binder = Binder.get(environment);
		return Stream.of("limit-for-period", "limit-refresh-period", "timeout-duration")
			.map((property) -> "resilience4j.ratelimiter.instances.%s.%s".formatted(limiter, property))
			.filter((name) -> binder.bind(name, String.class).isBound())
			.toList();
	}

}
