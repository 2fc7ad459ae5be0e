package io.github.loftyspring.autoconfigure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyProperties}.
 */
class LoftyPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource({ "client_secret_basic,CLIENT_SECRET_BASIC", "client-secret-basic,CLIENT_SECRET_BASIC",
			"client_secret_post,CLIENT_SECRET_POST", "CLIENT_SECRET_POST,CLIENT_SECRET_POST" })
	void whenTheAuthenticationMethodIsWrittenAsInOAuth2OrAsInSpringBootThenItIsUnderstood(String written,
			LoftyProperties.ClientAuthentication method) {
		this.runner.withPropertyValues("lofty.oauth2.client-authentication-method=" + written)
			.run((context) -> assertThat(
					context.getBean(LoftyProperties.class).getOauth2().getClientAuthenticationMethod())
				.isEqualTo(method));
	}

}
