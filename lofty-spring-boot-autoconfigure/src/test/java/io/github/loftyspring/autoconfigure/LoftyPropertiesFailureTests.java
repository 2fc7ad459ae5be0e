package io.github.loftyspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyPropertiesCheck}, {@link InvalidLoftyPropertyFailureAnalyzer} and
 * {@link MissingLoftyCredentialsFailureAnalyzer}: the whole text that a developer reads.
 */
class LoftyPropertiesFailureTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					lofty.base-url=api.lofty.com                  | Property 'lofty.base-url' is not valid: it is no absolute URL. | Write it with scheme and host, such as https://api.lofty.com.
					lofty.base-url=ftp://api.lofty.com            | Property 'lofty.base-url' is not valid: its scheme is 'ftp'. | Use https, or http for a server on this machine.
					lofty.base-url=localhost:8080                 | Property 'lofty.base-url' is not valid: its scheme is 'localhost'. | Use https, or http for a server on this machine.
					lofty.base-url=https://me@api.lofty.com       | Property 'lofty.base-url' is not valid: it has user information, a query or a fragment. | Leave only scheme, host, port and path.
					lofty.oauth2.token-uri=/oauth/token           | Property 'lofty.oauth2.token-uri' is not valid: it is no absolute URL. | Write it with scheme and host, such as https://api.lofty.com.
					lofty.api-key=                                | Property 'lofty.api-key' is not valid: it is empty. | Give it a value, or remove the property.
					lofty.api-key=k1 lofty.oauth2.client-id=app   | Property 'lofty.api-key' is not valid: the default account has an API key and OAuth 2.0 credentials (lofty.oauth2.*), and only one can be used. | Remove lofty.api-key or lofty.oauth2.*, or move one of them to an account of its own, lofty.accounts.<name>.
					lofty.oauth2.client-secret=s3cret             | Property 'lofty.oauth2.client-secret' is not valid: there is a client secret without a client id. | Set lofty.oauth2.client-id as well.
					lofty.oauth2.client-id=app lofty.oauth2.client-secret=s3cret | Property 'lofty.oauth2.client-id' is not valid: there is an application, but no user it acts for. | Set lofty.oauth2.customer-key, or lofty.accounts.<name>.customer-key for named accounts.
					lofty.oauth2.customer-key=ck                  | Property 'lofty.oauth2.customer-key' is not valid: the client-credentials grant needs an application. | Set lofty.oauth2.client-id and lofty.oauth2.client-secret.
					lofty.oauth2.client-id=app lofty.oauth2.customer-key=ck | Property 'lofty.oauth2.customer-key' is not valid: the client-credentials grant needs a client secret. | Set lofty.oauth2.client-secret.
					lofty.oauth2.client-id=app lofty.oauth2.client-secret=s lofty.oauth2.grant-type=client-credentials | Property 'lofty.oauth2.grant-type' is not valid: the client-credentials grant needs the API key of the user to act for. | Set lofty.oauth2.customer-key.
					lofty.accounts.default.api-key=k1             | Property 'lofty.accounts.default' is not valid: this name means the account configured directly below 'lofty'. | Choose another name, or move the credentials to lofty.api-key or lofty.oauth2.
					lofty.accounts.north.api-key=k1 lofty.accounts.north.customer-key=ck | Property 'lofty.accounts.north' is not valid: it has an API key and a customer key, and only one can be used. | Remove lofty.accounts.north.api-key or lofty.accounts.north.customer-key.
					lofty.accounts.north.customer-key=ck          | Property 'lofty.accounts.north.customer-key' is not valid: the client-credentials grant needs an application. | Set lofty.oauth2.client-id and lofty.oauth2.client-secret.
					lofty.rate-limit.max-wait=-1s                 | Property 'lofty.rate-limit.max-wait' is not valid: it is negative: -1000ms. | Set it to zero or more, such as 60s.
					lofty.rate-limit.limit=0                      | Property 'lofty.rate-limit.limit' is not valid: it is 0. | Set it to at least 1.
					lofty.rate-limit.window=2d                    | Property 'lofty.rate-limit.window' is not valid: it is 172800000ms, more than a day. | Set it to the length of Lofty's window, 60s.
					lofty.rate-limit.window=10ms                  | Property 'lofty.rate-limit.window' is not valid: it is 10ms, shorter than any window of a server. | Set it to the length of Lofty's window, 60s.
					lofty.rate-limit.reserve=0                    | Property 'lofty.rate-limit.reserve' is not valid: it is 0.0. | Set it to a share of the quota, more than 0 and at most 0.9, or remove it to reserve nothing.
					lofty.rate-limit.reserve=-0.1                 | Property 'lofty.rate-limit.reserve' is not valid: it is -0.1. | Set it to a share of the quota, more than 0 and at most 0.9, or remove it to reserve nothing.
					lofty.rate-limit.reserve=1                    | Property 'lofty.rate-limit.reserve' is not valid: it is 1.0. | Set it to a share of the quota, more than 0 and at most 0.9, or remove it to reserve nothing.
					lofty.rate-limit.reserve=NaN                  | Property 'lofty.rate-limit.reserve' is not valid: it is NaN. | Set it to a share of the quota, more than 0 and at most 0.9, or remove it to reserve nothing.
					lofty.rate-limit.interactive-share=0          | Property 'lofty.rate-limit.interactive-share' is not valid: it is 0.0. | Set it to a share of the quota, more than 0 and at most 0.9.
					lofty.rate-limit.interactive-share=0.95       | Property 'lofty.rate-limit.interactive-share' is not valid: it is 0.95. | Set it to a share of the quota, more than 0 and at most 0.9.
					lofty.rate-limit.endpoints[0].path=/v2.0/ai/** | Property 'lofty.rate-limit.endpoints[0].limit' is not valid: it is 0. | Set it to at least 1.
					lofty.rate-limit.endpoints[0].limit=5         | Property 'lofty.rate-limit.endpoints[0].path' is not valid: it is missing. | Set it to a pattern of URI templates that starts with a slash, such as /v2.0/ai/**.
					lofty.rate-limit.endpoints[0].limit=5 lofty.rate-limit.endpoints[0].path=ai/** | Property 'lofty.rate-limit.endpoints[0].path' is not valid: it is 'ai/**'. | Set it to a pattern of URI templates that starts with a slash, such as /v2.0/ai/**.
					lofty.rate-limit.endpoints[0].limit=5 lofty.rate-limit.endpoints[0].path=/v2.0/{ai | Property 'lofty.rate-limit.endpoints[0].path' is not valid: it is no pattern: Expected close capture character after variable name }. | Correct it; ** may only be the last part, such as /v2.0/ai/**.
					lofty.rate-limit.key-prefix=                  | Property 'lofty.rate-limit.key-prefix' is not valid: it is empty. | Give it a value, or remove the property.
					lofty.rate-limit.key-prefix=my\tquota        | Property 'lofty.rate-limit.key-prefix' is not valid: it has blanks in it. | Write it without blanks, such as lofty:quota:.
					lofty.retry.max-attempts=0                    | Property 'lofty.retry.max-attempts' is not valid: it is 0. | Set it to at least 1.
					lofty.retry.backoff=20s                       | Property 'lofty.retry.max-backoff' is not valid: it is 10000ms, shorter than lofty.retry.backoff (20000ms). | Set it to at least the value of lofty.retry.backoff.
					lofty.http.read-timeout=0s                    | Property 'lofty.http.read-timeout' is not valid: it is 0ms. | Set it to more than zero, such as 30s.
					""")
	void whenSettingsAreContradictoryThenStartUpFailsWithAnAnalysis(String settings, String description,
			String action) {
		this.runner.withPropertyValues(settings.split(" ")).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment())
				.analyze(Objects.requireNonNull(context.getStartupFailure()));
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).isEqualTo(description);
			assertThat(analysis.getAction()).isEqualTo(action);
		});
	}

	@Test
	void whenPropertyCameFromAFileThenTheAnalysisSaysWhereAndDoesNotShowTheValue() {
		StandardEnvironment environment = new StandardEnvironment();
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.oauth2.client-secret", "s3cret");
		environment.getPropertySources().addFirst(new MapPropertySource("my settings", properties));
		FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(environment)
			.analyze(new InvalidLoftyPropertyException("lofty.oauth2.client-secret", "reason", "fix"));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).startsWith("Property 'lofty.oauth2.client-secret' (set in ")
			.contains("my settings")
			.doesNotContain("s3cret");
	}

	@Test
	void whenGrantIsUnknownThenTheAnalysisNamesTheProperty() {
		this.runner.withPropertyValues("lofty.oauth2.grant-type=password").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("GrantType.password");
			assertThat(context.getStartupFailure()).hasStackTraceContaining("lofty.oauth2.grant-type");
		});
	}

	@Test
	void whenTheClientIsUsedWithoutAnAccountThenTheAnalysisShowsTheYamlToAdd() {
		FailureAnalysis analysis = new MissingLoftyCredentialsFailureAnalyzer()
			.analyze(new MissingLoftyCredentialsException());
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription())
			.isEqualTo("The Lofty client is used, but no Lofty account is configured.");
		assertThat(analysis.getAction()).isEqualTo("""
				Add one of these to application.yml, with the values in the environment:

				    lofty:
				      api-key: ${LOFTY_API_KEY}            # a script or service of your own

				    lofty:
				      oauth2:                              # a registered application
				        client-id: ${LOFTY_CLIENT_ID}
				        client-secret: ${LOFTY_CLIENT_SECRET}
				        customer-key: ${LOFTY_CUSTOMER_KEY}

				For accounts that live in your own database define a LoftyAccountResolver bean.""");
	}

}
