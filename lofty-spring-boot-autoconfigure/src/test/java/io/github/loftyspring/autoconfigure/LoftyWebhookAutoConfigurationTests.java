package io.github.loftyspring.autoconfigure;

import java.util.Objects;

import io.github.loftyspring.webhook.WebhookDispatcher;
import io.github.loftyspring.webhook.WebhookEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyWebhookAutoConfiguration} and {@link LoftyWebhookProperties}.
 */
class LoftyWebhookAutoConfigurationTests {

	private static final String SECRET_ACTION = "Set it to at least 16 characters of A-Z, a-z, 0-9, '_' and '-', "
			+ "such as the output of 'openssl rand -hex 24'.";

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class, LoftyWebhookAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					lofty.webhook.secret=                      | Property 'lofty.webhook.secret' is not valid: it is not set, and whoever knows the path could send notifications (lofty.webhook.path). | SECRET
					lofty.webhook.secret=s3cret                | Property 'lofty.webhook.secret' is not valid: it is shorter than 16 characters. | SECRET
					lofty.webhook.secret=s3cret-s3cret-s3cret,s3cret | Property 'lofty.webhook.secret' is not valid: one of them is shorter than 16 characters. | SECRET
					lofty.webhook.secret=s3cret/s3cret/s3cret  | Property 'lofty.webhook.secret' is not valid: it has other characters than a secret may have. | SECRET
					lofty.webhook.secret=s3cret.s3cret.s3cret  | Property 'lofty.webhook.secret' is not valid: it has other characters than a secret may have. | SECRET
					lofty.webhook.path=lofty/webhook           | Property 'lofty.webhook.path' is not valid: it does not start with one slash. | Write it as a path of this application, such as /lofty/webhook.
					lofty.webhook.path=/lofty/{id}             | Property 'lofty.webhook.path' is not valid: it has characters that are not part of a plain path. | Write it without blanks, wildcards, query and fragment, such as /lofty/webhook.
					lofty.webhook.path=/lofty/webhook/         | Property 'lofty.webhook.path' is not valid: it ends with a slash. | Write it without, such as /lofty/webhook; a slash and the secret follow it.
					lofty.webhook.path=/                       | Property 'lofty.webhook.path' is not valid: it ends with a slash. | Write it without, such as /lofty/webhook; a slash and the secret follow it.
					lofty.webhook.max-body-size=0B             | Property 'lofty.webhook.max-body-size' is not valid: it is 0B. | Set it to more than 0B and at most 64MB, such as 1MB.
					lofty.webhook.max-body-size=65MB           | Property 'lofty.webhook.max-body-size' is not valid: it is 68157440B. | Set it to more than 0B and at most 64MB, such as 1MB.
					lofty.webhook.duplicate-window=-1s         | Property 'lofty.webhook.duplicate-window' is not valid: it is negative: -1000ms. | Set it to how long duplicates are dropped, such as 10m, or to 0s to drop none.
					lofty.webhook.queue-capacity=0             | Property 'lofty.webhook.queue-capacity' is not valid: it is 0. | Set it to at least 1.
					""")
	void whenASettingIsWrongThenStartUpFailsWithAnAnalysis(String setting, String description, String action) {
		this.runner
			.withPropertyValues("lofty.webhook.path=/lofty/webhook", "lofty.webhook.secret=planted-webhook-secret_0001",
					setting)
			.run((context) -> {
				assertThat(context).hasFailed();
				FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment())
					.analyze(Objects.requireNonNull(context.getStartupFailure()));
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).isEqualTo(description);
				assertThat(analysis.getAction()).isEqualTo(action.equals("SECRET") ? SECRET_ACTION : action);
				assertThat(context.getStartupFailure()).message().doesNotContain("s3cret");
			});
	}

	@Test
	void whenTheSecretIsMissingThenStartUpFails() {
		this.runner.withPropertyValues("lofty.webhook.path=/lofty/webhook")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseMessage(
						"Property 'lofty.webhook.secret' is not valid: it is not set, and whoever knows the path "
								+ "could send notifications (lofty.webhook.path). " + SECRET_ACTION));
	}

	@Test
	void whenPathAndSecretAreSetThenThereIsAnEndpointThatShowsNoSecret() {
		this.runner
			.withPropertyValues("lofty.webhook.path=/hooks/lofty", "lofty.webhook.secret=planted-webhook-secret_0001")
			.run((context) -> {
				assertThat(context).hasSingleBean(WebhookEndpoint.class).hasSingleBean(WebhookDispatcher.class);
				assertThat(context.getBean(WebhookEndpoint.class).pathWithSecret()).isEqualTo("/hooks/lofty/{secret}");
				for (String name : context.getBeanDefinitionNames()) {
					if (name.contains("ebhook")) {
						assertThat(context.getBean(name).toString()).doesNotContain("planted-webhook-secret_0001");
					}
				}
			});
	}

	@Test
	void whenThePathIsNotSetThenThereIsNothing() {
		this.runner.withPropertyValues("lofty.webhook.secret=short")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(WebhookEndpoint.class)
				.doesNotHaveBean(LoftyWebhookProperties.class));
	}

	@Test
	void whenThereIsNoSpringMvcThenThereIsNoRoute() {
		this.runner.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
			.withPropertyValues("lofty.webhook.path=/hooks/lofty", "lofty.webhook.secret=planted-webhook-secret_0001")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("loftyWebhookRoutes"));
	}

}
