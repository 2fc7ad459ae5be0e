package io.github.loftyspring.samples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Quickstart} and {@link Target}.
 */
class QuickstartTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void whenEnvironmentIsEmptyThenTheSandboxIsCalled() {
		try (Target target = Target.of(Map.of("LOFTY_API_KEY", " "))) {
			assertThat(target.description()).startsWith("Calling a local sandbox at http://localhost:")
				.contains("Set LOFTY_API_KEY");
			assertThat(run(target.properties())).isZero();
			assertThat(text(this.out)).contains("Account: ", "@example.com>")
				.contains("ID ", "E-MAIL", "STAGE")
				.contains("10 of 20,000 leads")
				.containsPattern("Quota: 98 of 100 requests left, resets in \\d+ s");
			assertThat(text(this.err)).isEmpty();
		}
	}

	@Test
	void whenApiKeyIsSetThenTheServiceIsCalledWithIt() {
		try (LoftySandbox sandbox = LoftySandbox.start();
				Target target = Target
					.of(Map.of("LOFTY_API_KEY", sandbox.apiKey(), "LOFTY_BASE_URL", sandbox.baseUrl()))) {
			assertThat(target.description())
				.isEqualTo("Calling " + sandbox.baseUrl() + " with an API key from the environment.");
			assertThat(run(target.properties())).isZero();
			assertThat(text(this.out)).contains("10 of 20,000 leads");
		}
	}

	@Test
	void whenClientCredentialsAreSetThenTheServiceIsCalledWithThem() {
		try (LoftySandbox sandbox = LoftySandbox.start();
				Target target = Target
					.of(Map.of("LOFTY_CLIENT_ID", sandbox.clientId(), "LOFTY_CLIENT_SECRET", sandbox.clientSecret(),
							"LOFTY_CUSTOMER_KEY", sandbox.customerKey(), "LOFTY_BASE_URL", sandbox.baseUrl()))) {
			assertThat(run(target.properties())).isZero();
			assertThat(sandbox.statistics().tokenRequests()).isEqualTo(1);
		}
	}

	@Test
	void whenTheKeyIsWrongThenOneSentenceSaysSoAndTheExitCodeIsNotZero() {
		try (LoftySandbox sandbox = LoftySandbox.start()) {
			Map<String, Object> properties = Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.api-key", "eyJwrong");
			assertThat(run(properties)).isEqualTo(1);
			assertThat(text(this.err).strip())
				.startsWith("GET /v1.0/me was refused with 401, code 20004: Bad credentials. Check")
				.doesNotContain("eyJwrong")
				.hasLineCount(1);
		}
	}

	private int run(Map<String, Object> properties) {
		SpringApplication application = new SpringApplication(Configured.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(new LinkedHashMap<>(properties));
		try (ConfigurableApplicationContext context = application.run()) {
			Quickstart quickstart = new Quickstart(context.getBean(LoftyOperations.class), stream(this.out),
					stream(this.err));
			quickstart.run();
			return quickstart.exitCode();
		}
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	private static String text(ByteArrayOutputStream bytes) {
		return bytes.toString(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Configured {

	}

}
