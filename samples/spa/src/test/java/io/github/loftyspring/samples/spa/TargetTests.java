package io.github.loftyspring.samples.spa;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Target}.
 */
class TargetTests {

	@Test
	void whenEnvironmentIsEmptyThenASandboxIsStartedAndNoSecretIsSet() {
		try (Target target = Target.of(Map.of("LOFTY_CLIENT_ID", " "))) {
			assertThat(target.description()).startsWith("Calling a local sandbox at http://localhost:")
				.contains("Set LOFTY_CLIENT_ID");
			assertThat(target.properties()).containsOnlyKeys("lofty.base-url", "lofty.oauth2.authorization-uri",
					"lofty.oauth2.client-id");
		}
	}

	@Test
	void whenTheClientIdIsSetThenLoftyIsCalledWithoutASecret() {
		try (Target target = Target.of(Map.of("LOFTY_CLIENT_ID", "some-app", "LOFTY_CLIENT_SECRET", "unused"))) {
			assertThat(target.description())
				.isEqualTo("Calling https://api.lofty.com with the application in LOFTY_CLIENT_ID, without a secret.");
			assertThat(target.properties()).isEqualTo(Map.of("lofty.oauth2.client-id", "some-app"));
			assertThat(target.sandbox()).isNull();
		}
	}

}
