package io.github.loftyspring.webhook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookSecrets}.
 */
class WebhookSecretsTests {

	private final WebhookSecrets secrets = new WebhookSecrets(List.of("first-secret-0001", "second-secret-0002"));

	@Test
	void whenATextIsOneOfTheSecretsThenItIsFound() {
		assertThat(this.secrets.contain("first-secret-0001")).isTrue();
		assertThat(this.secrets.contain("second-secret-0002")).isTrue();
	}

	@Test
	void whenATextIsNoSecretThenItIsNotFound() {
		for (String text : List.of("", "first-secret-000", "first-secret-00011", "First-secret-0001",
				"first-secret-0001,second-secret-0002", "first-secret-0001\u0000")) {
			assertThat(this.secrets.contain(text)).as(text).isFalse();
		}
		assertThat(this.secrets.contain(null)).isFalse();
	}

	@Test
	void whenPrintedThenNoSecretIsShown() {
		assertThat(this.secrets.toString()).doesNotContain("secret-000");
	}

	@Test
	void whenThereIsNoSecretThenRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecrets(List.of()))
			.withMessage("'secrets' must not be empty");
	}

}
