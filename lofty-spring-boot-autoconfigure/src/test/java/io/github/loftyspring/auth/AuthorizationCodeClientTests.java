package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AuthorizationCodeClient}, {@link AuthorizationCodeSettings} and what
 * {@link StoredUserAuthorizations} makes of their answers.
 */
class AuthorizationCodeClientTests {

	private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

	private final List<LoftyAuthorizationEvent> events = new CopyOnWriteArrayList<>();

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

	@Test
	void whenARefreshFailsThenTheMessageHoldsNoSecretThatTheServerRepeats() {
		AuthorizationCodeClient client = client("s3cret", HttpStatus.BAD_REQUEST,
				"{\"error\":\"invalid_request\",\"error_description\":\"refresh-1 of s3cret for access-1\"}");
		StepVerifier.create(client.refresh(authorization(client, "refresh-1"))).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(TokenRequestException.class)
				.hasMessage("Token request for user 'bob' to https://lofty.example.com/oauth/token failed with status "
						+ "400: invalid_request, ****** of ****** for ******");
			assertThat(ex.getCause()).isNull();
		}).verify(Duration.ofSeconds(5));
	}

	@Test
	void whenTheAnswerTellsNeitherLifeNorRefreshTokenThenTheSettingsAndTheOldOneAreUsed() {
		AuthorizationCodeClient client = client("s3cret", HttpStatus.OK, "{\"access_token\":\"access-2\"}");
		StepVerifier.create(client.refresh(authorization(client, "refresh-1"))).assertNext((renewed) -> {
			OAuth2AccessToken token = renewed.getAccessToken();
			assertThat(token.getTokenValue()).isEqualTo("access-2");
			assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
			assertThat(renewed.getRefreshToken()).isNotNull()
				.extracting(OAuth2RefreshToken::getTokenValue)
				.isEqualTo("refresh-1");
		}).expectComplete().verify(Duration.ofSeconds(5));
	}

	@Test
	void whenTheRefreshIsRefusedThenTheAuthorizationIsForgotten() {
		AuthorizationCodeClient client = client("s3cret", HttpStatus.BAD_REQUEST, "{\"error\":\"invalid_grant\"}");
		StoredUserAuthorizations authorizations = authorizations(client);
		OAuth2AuthorizedClient held = authorization(client, "refresh-1");
		StepVerifier.create(authorizations.save(held).then(authorizations.renew("bob", held.getAccessToken())))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
		assertThat(this.events).containsExactly(new LoftyAuthorizationEvent.ReauthorizationRequired("bob"));
		StepVerifier.create(authorizations.isConnected("bob"))
			.expectNext(false)
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void whenAListenerFailsThenTheCallStillHearsThatThereIsNoAuthorization() {
		AuthorizationCodeClient client = client("s3cret", HttpStatus.BAD_REQUEST, "{\"error\":\"invalid_grant\"}");
		StoredUserAuthorizations authorizations = new StoredUserAuthorizations(client,
				new InMemoryOAuth2AuthorizedClientService(
						new InMemoryClientRegistrationRepository(client.registration())),
				Schedulers.immediate(), (event) -> {
					throw new IllegalStateException("listener");
				}, InstantSource.fixed(NOW));
		OAuth2AuthorizedClient held = authorization(client, "refresh-1");
		StepVerifier.create(authorizations.save(held).then(authorizations.renew("bob", held.getAccessToken())))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void whenTheUserConnectsAgainWhileARefreshIsRefusedThenTheNewAuthorizationStays() {
		StoredUserAuthorizations[] holder = new StoredUserAuthorizations[1];
		OAuth2AuthorizedClient[] newer = new OAuth2AuthorizedClient[1];
		WebClient web = WebClient.builder()
			.exchangeFunction((request) -> holder[0].save(newer[0])
				.then(Mono.fromSupplier(() -> answer(HttpStatus.BAD_REQUEST, "{\"error\":\"invalid_grant\"}"))))
			.build();
		AuthorizationCodeClient client = new AuthorizationCodeClient(settings("s3cret"), oauth2(), web);
		holder[0] = authorizations(client);
		newer[0] = authorization(client, "refresh-2");
		OAuth2AuthorizedClient held = authorization(client, "refresh-1");
		StepVerifier.create(holder[0].save(held).then(holder[0].renew("bob", held.getAccessToken())))
			.assertNext((kept) -> assertThat(kept.getRefreshToken()).isNotNull()
				.extracting(OAuth2RefreshToken::getTokenValue)
				.isEqualTo("refresh-2"))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
		assertThat(this.events).isEmpty();
	}

	@Test
	void whenTheUserDisconnectsWhileATokenIsRenewedThenNothingComesBack() {
		StoredUserAuthorizations[] holder = new StoredUserAuthorizations[1];
		WebClient web = WebClient.builder()
			.exchangeFunction((request) -> holder[0].remove("bob")
				.map((removed) -> answer(HttpStatus.OK, "{\"access_token\":\"access-2\"}")))
			.build();
		AuthorizationCodeClient client = new AuthorizationCodeClient(settings("s3cret"), oauth2(), web);
		holder[0] = authorizations(client);
		OAuth2AuthorizedClient held = authorization(client, "refresh-1");
		StepVerifier.create(holder[0].save(held).then(holder[0].renew("bob", held.getAccessToken())))
			.expectComplete()
			.verify(Duration.ofSeconds(5));
		StepVerifier.create(holder[0].isConnected("bob"))
			.expectNext(false)
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	private StoredUserAuthorizations authorizations(AuthorizationCodeClient client) {
		return new StoredUserAuthorizations(client,
				new InMemoryOAuth2AuthorizedClientService(
						new InMemoryClientRegistrationRepository(client.registration())),
				Schedulers.immediate(), this.events::add, InstantSource.fixed(NOW));
	}

	private static OAuth2AuthorizedClient authorization(AuthorizationCodeClient client, String refreshToken) {
		return new OAuth2AuthorizedClient(client.registration(), "bob",
				new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access-1", NOW, NOW.plusSeconds(3600)),
				new OAuth2RefreshToken(refreshToken, NOW));
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
