package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link OAuth2Settings}.
 */
class OAuth2SettingsTests {

	private final OAuth2Settings settings = OAuth2Settings.of(URI.create("https://api.example.com/oauth/token"));

	@Test
	void defaultsFitTheNewerEndpoint() {
		assertThat(this.settings.clientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_POST);
		assertThat(this.settings.scopes()).containsExactly("openApi");
		assertThat(this.settings.defaultTokenLife()).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void copiesDifferInOneValue() {
		assertThat(this.settings.withScopes("a", "b", "a").scopes()).containsExactlyInAnyOrder("a", "b");
		assertThat(this.settings.withScopes().scopes()).isEmpty();
		assertThat(this.settings.withDefaultTokenLife(Duration.ofMinutes(5)))
			.isEqualTo(new OAuth2Settings(this.settings.tokenUri(), this.settings.clientAuthenticationMethod(),
					this.settings.scopes(), Duration.ofMinutes(5), this.settings.requestTimeout()));
		assertThat(this.settings.withRequestTimeout(Duration.ofSeconds(1)).requestTimeout()).hasSeconds(1);
		assertThat(this.settings.withClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
	}

	@Test
	void whenTokenUriIsNotAbsoluteThenItIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> OAuth2Settings.of(URI.create("/oauth/token")))
			.withMessage("'tokenUri' must start with https:// or http://");
	}

	@Test
	void whenMethodIsNotSupportedThenItIsNamedWithTheOnesThatAre() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.settings.withClientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT))
			.withMessage(
					"'clientAuthenticationMethod' must be client_secret_post, client_secret_basic or none, but was private_key_jwt");
	}

	@Test
	void whenTimesAreOutOfRangeThenTheyAreNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.withDefaultTokenLife(Duration.ZERO))
			.withMessage("'defaultTokenLife' must be at least 1s, but was PT0S");
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.withRequestTimeout(Duration.ofSeconds(-1)))
			.withMessage("'requestTimeout' must be positive, but was PT-1S");
	}

}
