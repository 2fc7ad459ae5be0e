package io.github.loftyspring.samples.webapp;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link Target}.
 */
class TargetTests {

	@Test
	void whenTheEnvironmentHasNoClientIdThenASandboxIsStarted() {
		try (Target target = Target.of(Map.of("LOFTY_CLIENT_ID", " "))) {
			assertThat(target.description()).isEqualTo("""
					Calling a local sandbox at %s, since the environment has no credentials.
					Set LOFTY_CLIENT_ID, and LOFTY_CLIENT_SECRET if there is one, to call Lofty."""
				.formatted(target.properties().get("lofty.base-url")));
			assertThat(target.properties()).containsOnlyKeys("lofty.base-url", "lofty.oauth2.authorization-uri",
					"lofty.oauth2.client-id", "lofty.oauth2.client-secret");
			assertThat(target.sandbox()).isNotNull();
		}
	}

	@Test
	void whenTheEnvironmentHasAClientThenLoftyIsCalledAndTheSecretIsNotTold() {
		try (Target target = Target.of(Map.of("LOFTY_CLIENT_ID", "app", "LOFTY_CLIENT_SECRET", "planted"))) {
			assertThat(target.description()).isEqualTo("""
					Calling https://api.lofty.com as the application in LOFTY_CLIENT_ID, with its secret.
					Its registered redirect URI has to be http://localhost:8080/lofty/callback.""");
			assertThat(target).asString().doesNotContain("planted");
			assertThat(target.properties()).containsOnly(entry("lofty.oauth2.client-id", "app"),
					entry("lofty.oauth2.client-secret", "planted"));
			assertThat(target.sandbox()).isNull();
		}
	}

	@Test
	void whenTheClientHasNoSecretThenItIsAPublicOne() {
		try (Target target = Target.of(Map.of("LOFTY_CLIENT_ID", "app", "LOFTY_BASE_URL", "https://lofty.example"))) {
			assertThat(target.description())
				.startsWith("Calling https://lofty.example as the application in LOFTY_CLIENT_ID, "
						+ "which has no secret (PKCE).");
			assertThat(target.properties()).containsOnly(entry("lofty.base-url", "https://lofty.example"),
					entry("lofty.oauth2.client-id", "app"));
		}
	}

}
