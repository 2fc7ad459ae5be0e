package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.LoftyTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for what a developer sees when an application with the starter does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartUpFailureTests {

	@Test
	void whenTheTemplateIsInjectedWithoutAnAccountThenTheYamlToAddIsShown(CapturedOutput output) {
		start();
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The Lofty client is used, but no Lofty account is configured.")
			.contains("api-key: ${LOFTY_API_KEY}")
			.doesNotContain("\tat ");
	}

	@Test
	void whenSettingsContradictThenPropertyAndFixAreShownAndNoSecretIs(CapturedOutput output) {
		start("--lofty.api-key=key-1", "--lofty.oauth2.client-id=app", "--lofty.oauth2.client-secret=s3cret");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property 'lofty.api-key' (set in ")
			.contains("Remove lofty.api-key or lofty.oauth2.*")
			.doesNotContain("key-1")
			.doesNotContain("s3cret");
	}

	@Test
	void whenTheGrantIsUnknownThenPropertyAndValidValuesAreShown(CapturedOutput output) {
		start("--lofty.oauth2.grant-type=password");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.containsIgnoringCase("lofty.oauth2.grant-type")
			.contains("CLIENT_CREDENTIALS");
	}

	private static void start(String... args) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		String[] all = new String[args.length + 1];
		all[0] = "--logging.level.root=error";
		System.arraycopy(args, 0, all, 1, args.length);
		assertThatException().isThrownBy(() -> application.run(all));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(LoftyAutoConfiguration.class)
	static class Application {

		@Bean
		Object user(LoftyTemplate lofty) {
			return lofty;
		}

	}

}
