package io.github.loftyspring.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OverriddenRateLimiterProperties}.
 */
class OverriddenRateLimiterPropertiesTests {

	private static final String INSTANCE = "resilience4j.ratelimiter.instances.lofty.";

	@Test
	void whenAQuotaIsConfiguredThenItsPropertiesAreNamedHoweverTheyAreWritten() {
		MockEnvironment environment = new MockEnvironment().withProperty(INSTANCE + "limitForPeriod", "7")
			.withProperty(INSTANCE + "limit-refresh-period", "1s")
			.withProperty(INSTANCE + "timeoutDuration", "0s");
		assertThat(OverriddenRateLimiterProperties.of("lofty", environment)).containsExactly(
				INSTANCE + "limit-for-period", INSTANCE + "limit-refresh-period", INSTANCE + "timeout-duration");
	}

	@Test
	void whenOnlyEventsAndHealthAreConfiguredThenNothingIsNamed() {
		MockEnvironment environment = new MockEnvironment().withProperty(INSTANCE + "subscribe-for-events", "true")
			.withProperty(INSTANCE + "register-health-indicator", "true")
			.withProperty("resilience4j.ratelimiter.instances.other.limit-for-period", "7");
		assertThat(OverriddenRateLimiterProperties.of("lofty", environment)).isEmpty();
	}

}
