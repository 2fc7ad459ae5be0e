package io.github.loftyspring.sandbox;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link LoftySandbox}.
 */
class LoftySandboxTests {

	@Test
	void whenStartedThenAnswersWithinThreeSeconds() throws IOException {
		Instant before = Instant.now();
		try (LoftySandbox sandbox = LoftySandbox.start()) {
			assertThat(TestClient.withApiKey(sandbox).get("/v1.0/me").status()).isEqualTo(200);
			assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
		}
	}

	@Test
	void whenTwoRunThenTheyShareNothing() throws IOException {
		try (LoftySandbox one = LoftySandbox.start((options) -> options.limit(1));
				LoftySandbox other = LoftySandbox.start((options) -> options.limit(2))) {
			assertThat(TestClient.withApiKey(one).get("/v1.0/me").header("X-RateLimit-Limit")).isEqualTo("1");
			assertThat(TestClient.withApiKey(one).get("/v1.0/me").status()).isEqualTo(429);
			assertThat(TestClient.withApiKey(other).get("/v1.0/me").header("X-RateLimit-Limit")).isEqualTo("2");
			assertThat(other.statistics().apiRequests()).isEqualTo(1);
		}
	}

	@Test
	void whenClosedThenPortIsFree() {
		LoftySandbox sandbox = LoftySandbox.start();
		sandbox.close();
		assertThatExceptionOfType(ConnectException.class)
			.isThrownBy(() -> TestClient.withApiKey(sandbox).get("/v1.0/me"));
	}

	@Test
	void whenPortIsTakenThenSaysSo() {
		try (LoftySandbox sandbox = LoftySandbox.start()) {
			assertThatIllegalStateException()
				.isThrownBy(() -> LoftySandbox.start((options) -> options.port(sandbox.port())))
				.withMessage("The sandbox did not start on port " + sandbox.port());
		}
	}

	@Test
	void whenEmbeddedThenHostAndSandboxDoNotTouch() throws IOException {
		SpringApplication host = new SpringApplication(Host.class);
		host.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = host.run(); LoftySandbox sandbox = LoftySandbox.start()) {
			assertThat(context.getEnvironment().getProperty("lofty.sandbox.limit")).isEqualTo("1");
			assertThat(TestClient.withApiKey(sandbox).get("/v1.0/me").header("X-RateLimit-Limit")).isEqualTo("100");
			assertThat(context.getBeanNamesForType(Object.class)).noneMatch((name) -> name.contains("sandboxState"));
		}
	}

	@Test
	void whenOnTheClassPathThenBringsNoWebAutoConfiguration() {
		assertThat(ClassUtils.isPresent("org.springframework.boot.web.server.WebServer", null)).isFalse();
		assertThat(ClassUtils.isPresent("org.springframework.boot.security.autoconfigure.SecurityProperties", null))
			.isFalse();
	}

	@Test
	void whenStartedThenLoggersAreAsBefore() {
		Logger logger = Logger.getLogger("org.apache.catalina");
		logger.setLevel(Level.FINE);
		try (LoftySandbox sandbox = LoftySandbox.start()) {
			assertThat(sandbox.port()).isPositive();
			assertThat(logger.getLevel()).isEqualTo(Level.FINE);
		}
		finally {
			logger.setLevel(null);
		}
	}

	@Test
	void whenEmbeddedThenControlIsNotOfferedOverHttp() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start()) {
			assertThat(TestClient.anonymous(sandbox).get("/sandbox/credentials").status()).isEqualTo(404);
		}
	}

	@Test
	void whenClockIsAheadThenDateHeaderIsToo() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.clock(() -> Instant.parse("2026-05-01T10:00:00Z"))
				.clockOffset(Duration.ofSeconds(7)))) {
			assertThat(TestClient.withApiKey(sandbox).get("/v1.0/me").header("Date"))
				.isEqualTo("Fri, 01 May 2026 10:00:07 GMT");
		}
	}

	@Test
	void whenAccountIsUnknownThenSaysSo() {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.accounts("mia"))) {
			assertThat(sandbox.accounts()).hasSize(1);
			assertThatIllegalArgumentException().isThrownBy(() -> sandbox.account("ada"))
				.withMessage("No account named 'ada'");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Host {

	}

}
