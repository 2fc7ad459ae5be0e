package io.github.loftyspring.auth;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AuthorizationCodeClient} and {@link AuthorizationCodeSettings}.
 */
class AuthorizationCodeClientTests {

	@Test
	void whenPrintedThenTheSecretIsNotShown() {
		AuthorizationCodeSettings settings = settings("s3cret");
		assertThat(settings).hasToString("AuthorizationCodeSettings[clientId=app, clientSecret=******, "
				+ "authorizationUri=https://lofty.example.com/auth, redirectUri={baseUrl}/back, proofKey=false]");
		assertThat(client("s3cret", HttpStatus.OK, "{}")).asString().contains("clientId=app").doesNotContain("s3cret");
	}

	@Test
	void whenThereIsNoSecretThenCodesAreBoundToTheApplication() {
		assertThat(settings(null).proofKey()).isTrue();
		assertThat(client(null, HttpStatus.OK, "{}").registration().getClientSettings().isRequireProofKey()).isTrue();
	}

	@Test
	void whenSecretAndMethodContradictThenItIsRefused() {
		OAuth2Settings none = oauth2().withClientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AuthorizationCodeClient(settings("s3cret"), none, WebClient.create()))
			.withMessage(
					"'clientAuthenticationMethod' must be none without a client secret, and must not be none with one");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AuthorizationCodeClient(settings(null), oauth2(), WebClient.create()))
			.withMessage(
					"'clientAuthenticationMethod' must be none without a client secret, and must not be none with one");
	}

	private static AuthorizationCodeClient client(@Nullable String secret, HttpStatus status, String body) {
		OAuth2Settings oauth2 = (secret != null) ? oauth2()
				: oauth2().withClientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		return new AuthorizationCodeClient(settings(secret), oauth2,
				WebClient.builder().exchangeFunction((request) -> Mono.just(answer(status, body))).build());
	}

	private static ClientResponse answer(HttpStatus status, String body) {
		return ClientResponse.create(status).header("Content-Type", "application/json").body(body).build();
	}

	private static AuthorizationCodeSettings settings(@Nullable String secret) {
		return new AuthorizationCodeSettings("app", secret, URI.create("https://lofty.example.com/auth"),
				"{baseUrl}/back", false);
	}

	private static OAuth2Settings oauth2() {
		return OAuth2Settings.of(URI.create("https://lofty.example.com/oauth/token"));
	}

}
