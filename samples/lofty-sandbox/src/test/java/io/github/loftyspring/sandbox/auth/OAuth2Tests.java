package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link OAuth2Filters}.
 */
class OAuth2Tests {

	private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier-43";

	private LoftySandbox sandbox;

	private TestClient client;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start();
		this.client = TestClient.anonymous(this.sandbox);
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenCustomerKeyIsValidThenTokenIsOfThatUser() throws IOException {
		JsonNode answer = clientCredentials(this.sandbox.account("joan").apiKey()).json();
		assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
		assertThat(answer.path("scope").asString()).isEqualTo("openApi");
		assertThat(answer.path("expires_in").asInt()).isBetween(3590, 3600);
		JsonNode me = TestClient.withToken(this.sandbox, answer.path("access_token").asString()).get("/v1.0/me").json();
		assertThat(me.path("email").asString()).isEqualTo("joan@example.com");
	}

	@Test
	void whenCustomerKeyIsWrongThenInvalidGrant() throws IOException {
		TestClient.Answer answer = clientCredentials("eyJ.wrong");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void whenCustomerKeyIsMissingThenInvalidRequest() throws IOException {
		TestClient.Answer answer = this.client.form("/oauth/token", Map.of("grant_type", "client_credentials",
				"client_id", this.sandbox.clientId(), "client_secret", this.sandbox.clientSecret()));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").asString()).isEqualTo("invalid_request");
	}

	@Test
	void whenSecretIsWrongThenInvalidClient() throws IOException {
		TestClient.Answer answer = this.client.form("/oauth/token", Map.of("grant_type", "client_credentials",
				"client_id", this.sandbox.clientId(), "client_secret", "wrong", "customer_key", "x"));
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("error").asString()).isEqualTo("invalid_client");
	}

	@Test
	void whenBodyIsJsonThenAccepted() throws IOException {
		TestClient.Answer answer = this.client.post("/oauth/token", """
				{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s","customer_key":"%s"}"""
			.formatted(this.sandbox.clientId(), this.sandbox.clientSecret(), this.sandbox.customerKey()));
		assertThat(answer.status()).isEqualTo(200);
	}

	@Test
	void whenOlderEndpointGetsBasicAndQueryThenAccepted() throws IOException {
		TestClient basic = new TestClient(this.sandbox.baseUrl(), "Basic "
				+ Base64.getEncoder().encodeToString("sandbox-app:sandbox-secret".getBytes(StandardCharsets.UTF_8)));
		TestClient.Answer answer = basic.send("POST",
				"/api/user-web/oauth/token?grant_type=client_credentials&client_id=sandbox-app&customer_key="
						+ this.sandbox.customerKey(),
				null, "application/x-www-form-urlencoded");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(basic.form("/oauth/token", Map.of("grant_type", "client_credentials")).status()).isEqualTo(401);
	}

	@Test
	void whenTokenLivesThenItIsHandedOutAgainWithTheRestOfItsLife() throws IOException {
		JsonNode first = clientCredentials(this.sandbox.customerKey()).json();
		this.sandbox.control().advanceClock(Duration.ofMinutes(50));
		JsonNode second = clientCredentials(this.sandbox.customerKey()).json();
		assertThat(second.path("access_token")).isEqualTo(first.path("access_token"));
		assertThat(second.path("expires_in").asInt()).isBetween(590, 600);
		this.sandbox.control().reuseTokens(false);
		assertThat(clientCredentials(this.sandbox.customerKey()).json().path("access_token"))
			.isNotEqualTo(first.path("access_token"));
	}

	@Test
	void whenTokenLifeIsOverThenUnauthorized() throws IOException {
		this.sandbox.control().tokenLife(Duration.ofMinutes(5));
		String token = clientCredentials(this.sandbox.customerKey()).json().path("access_token").asString();
		TestClient api = TestClient.withToken(this.sandbox, token);
		assertThat(api.get("/v1.0/me").status()).isEqualTo(200);
		this.sandbox.control().advanceClock(Duration.ofMinutes(6));
		TestClient.Answer answer = api.get("/v1.0/me");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("code").asInt()).isEqualTo(20004);
	}

	@Test
	void whenUserAllowsThenCodeIsTradedForTokens() throws IOException {
		URI back = this.sandbox.decide(
				URI.create(this.sandbox.authorizationUri()
						+ "?clientId=sandbox-app&state=a%20b%2Bc&redirect_uri=http://localhost:1234/lofty/callback"),
				true);
		assertThat(back).hasScheme("http").hasPort(1234).hasPath("/lofty/callback");
		assertThat(parameter(back, "state")).isEqualTo("a%20b%2Bc");
		JsonNode answer = trade(parameter(back, "code"), Map.of("redirect_uri", "http://localhost:1234/lofty/callback"))
			.json();
		assertThat(answer.path("refresh_token").asString()).isNotEmpty();
		assertThat(TestClient.withToken(this.sandbox, answer.path("access_token").asString())
			.get("/v1.0/me")
			.json()
			.path("email")
			.asString()).isEqualTo("ada@example.com");
	}

	@Test
	void whenOtherUserIsSignedInThenTokensAreThatUsers() throws IOException {
		String code = parameter(
				this.sandbox.decide(
						URI.create(this.sandbox.authorizationUri() + "?client_id=sandbox-app&sandboxUser=grace"), true),
				"code");
		String token = trade(code, Map.of()).json().path("access_token").asString();
		assertThat(TestClient.withToken(this.sandbox, token).get("/v1.0/me").json().path("email").asString())
			.isEqualTo("grace@example.com");
	}

	@Test
	void whenCodeIsUsedTwiceThenInvalidGrant() throws IOException {
		String code = authorize("clientId=sandbox-app");
		trade(code, Map.of());
		TestClient.Answer answer = trade(code, Map.of());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void whenUserDeniesThenAccessDenied() {
		URI back = this.sandbox.decide(URI.create(this.sandbox.authorizationUri() + "?clientId=sandbox-app&state=s1"),
				false);
		assertThat(back).hasToString("http://localhost:8080/lofty/callback?error=access_denied&state=s1");
	}

	@Test
	void whenRedirectUriIsNotRegisteredThenNothingIsRedirected() {
		assertThatIllegalStateException()
			.isThrownBy(() -> authorize("clientId=sandbox-app&redirect_uri=https://evil.example.com/"))
			.withMessageContaining("redirect_uri is not registered");
	}

	@Test
	void whenRedirectUriIsRegisteredLaterThenItIsUsed() {
		this.sandbox.control().redirectUri("https://app.example.com/cb");
		assertThat(this.sandbox.decide(URI.create(this.sandbox.authorizationUri() + "?clientId=sandbox-app"), true))
			.hasHost("app.example.com");
	}

	@Test
	void whenPublicClientSendsVerifierThenTokensWithoutSecret() throws Exception {
		JsonNode answer = tradePublic(authorize("clientId=sandbox-public&code_challenge=" + challenge()), VERIFIER)
			.json();
		assertThat(answer.path("access_token").asString()).isNotEmpty();
		JsonNode refreshed = refreshPublic(answer.path("refresh_token").asString()).json();
		assertThat(refreshed.path("access_token")).isNotEqualTo(answer.path("access_token"));
		assertThat(refreshed.path("refresh_token").asString()).isNotEmpty()
			.isNotEqualTo(answer.path("refresh_token").asString());
		assertThat(refreshPublic(answer.path("refresh_token").asString()).json().path("error").asString())
			.isEqualTo("invalid_grant");
	}

	@Test
	void whenVerifierIsWrongThenInvalidGrant() throws Exception {
		TestClient.Answer answer = tradePublic(authorize("clientId=sandbox-public&code_challenge=" + challenge()),
				"wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void whenPublicClientSendsNoChallengeThenInvalidRequest() {
		assertThat(this.sandbox.decide(URI.create(this.sandbox.authorizationUri() + "?clientId=sandbox-public"), true))
			.hasQuery("error=invalid_request");
	}

	@Test
	void whenConfidentialClientUsesPkceThenVerifierIsNeeded() throws Exception {
		String query = "clientId=sandbox-app&code_challenge_method=S256&code_challenge=" + challenge();
		assertThat(trade(authorize(query), Map.of()).status()).isEqualTo(400);
		assertThat(trade(authorize(query), Map.of("code_verifier", VERIFIER)).status()).isEqualTo(200);
	}

	@Test
	void whenRefreshedManyTimesAtOnceThenOneSucceeds() throws Exception {
		String refreshToken = trade(authorize("clientId=sandbox-app"), Map.of()).json()
			.path("refresh_token")
			.asString();
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			Callable<Integer> refresh = () -> refresh(refreshToken).status();
			int succeeded = 0;
			for (Future<Integer> status : executor.invokeAll(Collections.nCopies(8, refresh))) {
				succeeded += (status.get() == 200) ? 1 : 0;
			}
			assertThat(succeeded).isEqualTo(1);
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void whenAccessTokensExpireThenRefreshTokenStillWorks() throws IOException {
		JsonNode tokens = trade(authorize("clientId=sandbox-app"), Map.of()).json();
		this.sandbox.control().expireAccessTokens();
		assertThat(TestClient.withToken(this.sandbox, tokens.path("access_token").asString()).get("/v1.0/me").status())
			.isEqualTo(401);
		assertThat(refresh(tokens.path("refresh_token").asString()).status()).isEqualTo(200);
	}

	@Test
	void whenAccountIsDisconnectedThenRefreshTokenIsRefused() throws IOException {
		JsonNode tokens = trade(authorize("clientId=sandbox-app"), Map.of()).json();
		this.sandbox.control().disconnect("ada");
		assertThat(refresh(tokens.path("refresh_token").asString()).json().path("error").asString())
			.isEqualTo("invalid_grant");
	}

	@Test
	void whenAnswersAreOddThenTheyDifferAsAsked() throws IOException {
		this.sandbox.control()
			.tokenAnswer(TokenAnswerOddity.NO_TOKEN_TYPE, TokenAnswerOddity.FRACTIONAL_EXPIRES_IN,
					TokenAnswerOddity.TEXT_PLAIN, TokenAnswerOddity.ERROR_UNDER_200);
		TestClient.Answer answer = clientCredentials(this.sandbox.customerKey());
		assertThat(answer.header("Content-Type")).startsWith("text/plain");
		assertThat(answer.body()).doesNotContain("token_type").containsPattern("\"expires_in\":35\\d\\d\\.5");
		TestClient.Answer error = clientCredentials("wrong");
		assertThat(error.status()).isEqualTo(200);
		assertThat(error.json().path("error").asString()).isEqualTo("invalid_grant");
		this.sandbox.control().tokenAnswer(TokenAnswerOddity.NO_EXPIRES_IN);
		assertThat(clientCredentials(this.sandbox.customerKey()).body()).doesNotContain("expires_in");
	}

	@Test
	void whenTokensAreRequestedThenTheyAreCounted() throws IOException {
		clientCredentials(this.sandbox.customerKey());
		clientCredentials("wrong");
		assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(2);
		assertThat(this.sandbox.statistics().tokenRequestsByGrant()).containsEntry("client_credentials", 2L);
		assertThat(this.sandbox.statistics().apiRequests()).isZero();
	}

	@Test
	void whenGrantIsUnknownThenUnsupported() throws IOException {
		assertThat(token(Map.of("grant_type", "password")).json().path("error").asString())
			.isEqualTo("unsupported_grant_type");
	}

	private TestClient.Answer clientCredentials(String customerKey) throws IOException {
		return token(Map.of("grant_type", "client_credentials", "customer_key", customerKey));
	}

	private TestClient.Answer refresh(String refreshToken) throws IOException {
		return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
	}

	private TestClient.Answer trade(String code, Map<String, String> others) throws IOException {
		Map<String, String> parameters = new LinkedHashMap<>(others);
		parameters.put("grant_type", "authorization_code");
		parameters.put("code", code);
		return token(parameters);
	}

	private TestClient.Answer token(Map<String, String> others) throws IOException {
		Map<String, String> parameters = new LinkedHashMap<>(others);
		parameters.put("client_id", this.sandbox.clientId());
		parameters.put("client_secret", this.sandbox.clientSecret());
		return this.client.form("/oauth/token", parameters);
	}

	private TestClient.Answer tradePublic(String code, String verifier) throws IOException {
		return this.client.form("/oauth/token", Map.of("grant_type", "authorization_code", "client_id",
				this.sandbox.publicClientId(), "code", code, "code_verifier", verifier));
	}

	private TestClient.Answer refreshPublic(String refreshToken) throws IOException {
		return this.client.form("/oauth/token", Map.of("grant_type", "refresh_token", "client_id",
				this.sandbox.publicClientId(), "refresh_token", refreshToken));
	}

	private String authorize(String query) {
		return parameter(this.sandbox.decide(URI.create(this.sandbox.authorizationUri() + "?" + query), true), "code");
	}

	private static String parameter(URI uri, String name) {
		String value = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name);
		Assert.state(value != null, () -> "No " + name + " in " + uri);
		return value;
	}

	private static String challenge() throws GeneralSecurityException {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
	}

}
