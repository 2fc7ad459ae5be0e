package io.github.loftyspring.auth;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link TokenClient} with the answers of odd servers.
 */
@Timeout(180)
class TokenClientTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";

	private static final ClientCredentials CREDENTIALS = new ClientCredentials("app", "s3cr:t/+%", "eyJcustomer");

	private final MockWebServer server = new MockWebServer();

	private final TestClock clock = new TestClock();

	@BeforeEach
	void start() throws IOException {
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenPostThenCredentialsAreParameters() throws Exception {
		answer(200, "{\"access_token\":\"" + TOKEN + "\"}");
		request(settings());
		RecordedRequest request = received();
		assertThat(request.getTarget()).isEqualTo("/oauth/token");
		assertThat(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).isNull();
		assertThat(request.getHeaders().get(HttpHeaders.CONTENT_TYPE)).startsWith("application/x-www-form-urlencoded");
		assertThat(form(request)).isEqualTo(Map.of("grant_type", "client_credentials", "client_id", "app",
				"client_secret", "s3cr:t/+%", "customer_key", "eyJcustomer", "scope", "openApi"));
	}

	@Test
	void whenBasicThenCredentialsAreInTheHeaderAsTheyAreAndTheIdIsAParameterToo() throws Exception {
		answer(200, "{\"access_token\":\"" + TOKEN + "\"}");
		request(settings().withClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
		RecordedRequest request = received();
		String pair = Base64.getEncoder().encodeToString("app:s3cr:t/+%".getBytes(StandardCharsets.UTF_8));
		assertThat(request.getHeaders().get(HttpHeaders.AUTHORIZATION)).isEqualTo("Basic " + pair);
		assertThat(form(request)).isEqualTo(Map.of("grant_type", "client_credentials", "client_id", "app",
				"customer_key", "eyJcustomer", "scope", "openApi"));
	}

	@Test
	void whenNoScopesAreWantedThenThereIsNoParameter() throws Exception {
		answer(200, "{\"access_token\":\"" + TOKEN + "\"}");
		request(settings().withScopes());
		assertThat(form(received())).doesNotContainKey("scope");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/json;charset=UTF-8", "text/plain", "text/html",
			"application/octet-stream", "nonsense" })
	void whenMediaTypeIsAnyThenTheTokenIsTaken(String mediaType) {
		this.server.enqueue(response(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":60}")
			.setHeader(HttpHeaders.CONTENT_TYPE, mediaType)
			.build());
		assertThat(request(settings()).getAccessToken().getTokenValue()).isEqualTo(TOKEN);
	}

	@Test
	void whenThereIsNoMediaTypeThenTheTokenIsTaken() {
		this.server.enqueue(response(200, "{\"access_token\":\"" + TOKEN + "\"}").removeHeader("Content-Type").build());
		assertThat(request(settings()).getAccessToken().getTokenValue()).isEqualTo(TOKEN);
	}

	@Test
	void whenOnlyTheTokenIsToldThenItIsABearerToken() {
		answer(200, "{\"access_token\":\"" + TOKEN + "\"}");
		OAuth2AccessTokenResponse response = request(settings());
		assertThat(response.getAccessToken().getTokenType()).isEqualTo(OAuth2AccessToken.TokenType.BEARER);
		assertThat(response.getAdditionalParameters()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "3600 | 3600", "3599.5 | 3599.5", "\"3600\" | 3600",
			"-1 | -1", "1e400 | Infinity", "\"soon\" | soon" })
	void lifeIsHandedOnAsItIsWritten(String written, String life) {
		answer(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":" + written + "}");
		assertThat(request(settings()).getAdditionalParameters().get("expires_in")).isEqualTo(life);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"token_type\":\"bearer\"", "\"token_type\":null", "\"scope\":\"openApi openApi\"",
					"\"scope\":[\"openApi\"]", "\"scope\":null", "\"error\":null", "\"code\":0,\"message\":\"success\"",
					"\"more\":{\"deep\":[1,2]}", "\"expires_in\":{}" })
	void whenFurtherFieldsAreOddThenTheTokenIsTaken(String fields) {
		answer(201, "{\"access_token\":\"" + TOKEN + "\"," + fields + "}");
		assertThat(request(settings()).getAccessToken().getTokenValue()).isEqualTo(TOKEN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"401 | {\"error\":\"invalid_client\",\"error_description\":\"No such client\"} | invalid_client, No such client",
			"400 | {\"error\":\"invalid_request\"} | invalid_request",
			"200 | {\"error\":\"invalid_client\"} | invalid_client",
			"200 | {\"error\":\"x\",\"access_token\":\"opaque\"} | x",
			"200 | {\"code\":20004,\"message\":\"Bad credentials\"} | 20004, Bad credentials",
			"400 | {\"code\":200058,\"message\":\"No user\"} | 200058, No user",
			"400 | {\"message\":\"BaseApplicationException:errorCode=20012,errorMsg=Bad\"} | 20012, Bad",
			"200 | {\"code\":0,\"message\":\"success\"} | the answer has no token: success",
			"200 | {\"access_token\":\" \"} | the answer has no token",
			"200 | {\"access_token\":12} | the answer has no token",
			"200 | {\"access_token\":\"a b\"} | access_token has characters that a header cannot carry",
			"200 | {\"access_token\":\"opaque\",\"token_type\":\"mac\"} | token_type is 'mac' instead of 'Bearer'",
			"200 | {\"access_token\":\"opaque-toke | the answer is not the JSON of a token",
			"200 | access_token=opaque&expires_in=3600 | the answer is not the JSON of a token",
			"403 | {} | the answer does not tell why", "200 | [] | the answer is not the JSON of a token",
			"200 | `` | the answer is empty", "401 | `` | the answer is empty", "204 | `` | the answer is empty",
			"500 | Oops, it broke | Oops, it broke", "429 | {\"message\":\"Too Many Requests\"} | Too Many Requests",
			"502 | <html><head><title>502 Bad Gateway</title></head><body>nginx</body></html> | 502 Bad Gateway",
			"200 | <html><body>Please <b>log in</b></body></html> | Please log in",
			"302 | `` | it redirects, and redirects are not followed" })
	void whenThereIsNoTokenThenTheMessageNamesStatusAndCause(int status, String body, String cause) {
		answer(status, body);
		TokenRequestException ex = refuse(settings());
		assertThat(ex).hasMessage("Token request for account 'ada' to http://localhost:" + this.server.getPort()
				+ "/oauth/token failed with status " + status + ": " + cause);
		assertThat(ex.status()).isEqualTo(status);
		assertThat(ex.isTransient()).isEqualTo(status == 429 || status >= 500);
		assertThat(ex).hasNoCause();
	}

	@Test
	void whenTheErrorHasACodeThenItIsCarried() {
		answer(400, "{\"error\":\"invalid_scope\",\"error_description\":\"Not yours\"}");
		TokenRequestException ex = refuse(settings());
		assertThat(ex.error()).isEqualTo("invalid_scope");
		assertThat(ex.description()).isEqualTo("Not yours");
		assertThat(ex.retryAfter()).isNull();
	}

	@Test
	void whenTheServerAsksForPatienceThenThePauseIsCarried() {
		this.server.enqueue(response(429, "").setHeader(HttpHeaders.RETRY_AFTER, "7").build());
		assertThat(refuse(settings()).retryAfter()).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void whenTheServerRedirectsThenNothingIsSentThere() {
		this.server.enqueue(
				response(307, "").setHeader(HttpHeaders.LOCATION, this.server.url("/elsewhere").toString()).build());
		refuse(settings());
		assertThat(this.server.getRequestCount()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 400, 502 })
	void whenTheServerEchoesSecretsThenTheMessageHoldsNone(int status) {
		answer(status, "{\"error\":\"invalid_client\",\"error_description\":\"app:s3cr:t/+% with s3cr%3At%2F%2B%25, "
				+ "eyJcustomer and " + TOKEN + ", client_secret=other\"}");
		assertThat(refuse(settings()).toString()).doesNotContain("s3cr")
			.doesNotContain("eyJ")
			.doesNotContain("other")
			.contains("invalid_client, app:****** with ******, ****** and ******, client_secret=******");
	}

	@Test
	void whenTheServerEchoesSecretsInAPageThenTheMessageHoldsNone() {
		answer(500, "<p>client_secret=s3cr:t/+%&amp;customer_key=eyJcustomer</p>");
		assertThat(refuse(settings()).toString()).doesNotContain("s3cr").doesNotContain("eyJ");
	}

	@Test
	void whenTheBodyIsFarTooLargeThenItIsNotRead() {
		answer(200, "{\"access_token\":\"" + "x".repeat(1_000_000) + "\"}");
		assertThat(refuse(settings())).hasMessageEndingWith("status 200: the answer is larger than 65536 bytes");
	}

	@Test
	void whenTheBodyBreaksOffThenItIsTransient() {
		this.server.enqueue(response(200, "{\"access_token\":\"" + "x".repeat(10_000) + "\"}")
			.onResponseBody(new SocketEffect.CloseSocket())
			.build());
		TokenRequestException ex = refuse(settings());
		assertThat(ex).hasMessageEndingWith("failed with status 200: the answer breaks off");
		assertThat(ex.isTransient()).isTrue();
		assertThat(ex).hasCauseInstanceOf(IOException.class);
	}

	@Test
	void whenNothingListensThenItIsTransientAndHoldsNoRequest() {
		OAuth2Settings settings = settings()
			.withClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
		this.server.close();
		TokenRequestException ex = refuse(settings);
		assertThat(ex).hasMessageContaining("got no answer: ").hasMessageContaining("Connection refused");
		assertThat(ex.status()).isZero();
		assertThat(ex.isTransient()).isTrue();
		assertThat(ex).hasCauseInstanceOf(ConnectException.class);
	}

	@Test
	void whenTheConnectionIsClosedThenItIsTransient() {
		this.server.enqueue(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
		this.server.enqueue(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
		TokenRequestException ex = refuse(settings());
		assertThat(ex).hasMessageContaining("got no answer: ");
		assertThat(ex.isTransient()).isTrue();
	}

	@Test
	void whenTheAnswerTakesTooLongThenItIsTransient() {
		this.server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
		TokenRequestException ex = refuse(settings().withRequestTimeout(Duration.ofMillis(300)));
		assertThat(ex).hasMessageEndingWith("got no answer: none within 300 ms");
		assertThat(ex.isTransient()).isTrue();
	}

	@Test
	void whenTheBodyNeverEndsThenItTakesNoLongerThanAllowed() {
		this.server.enqueue(response(200, "{\"access_token\":\"x\"}").throttleBody(1, 1, TimeUnit.HOURS).build());
		assertThat(refuse(settings().withRequestTimeout(Duration.ofMillis(300)))).hasMessageContaining("300 ms");
	}

	private OAuth2Settings settings() {
		return OAuth2Settings.of(URI.create("http://localhost:" + this.server.getPort() + "/oauth/token"));
	}

	private void answer(int status, @Nullable String body) {
		this.server.enqueue(response(status, (body != null) ? body : "").build());
	}

	private static MockResponse.Builder response(int status, String body) {
		MockResponse.Builder builder = new MockResponse.Builder().code(status);
		return (status == 204) ? builder : builder.body(body).setHeader(HttpHeaders.CONTENT_TYPE, "application/json");
	}

	private TokenRequestException refuse(OAuth2Settings settings) {
		return Objects.requireNonNull(catchThrowableOfType(TokenRequestException.class, () -> request(settings)));
	}

	private OAuth2AccessTokenResponse request(OAuth2Settings settings) {
		TokenClient client = new TokenClient(settings, WebClient.create(), this.clock);
		AuthorizationFactory factory = new AuthorizationFactory(settings, WebClient.create(), this.clock, () -> 0.5);
		CustomerKeyGrantRequest request = new CustomerKeyGrantRequest(factory.registration("ada", CREDENTIALS),
				CREDENTIALS);
		return Objects.requireNonNull(client.request(request).block(LONG));
	}

	private RecordedRequest received() throws InterruptedException {
		return Objects.requireNonNull(this.server.takeRequest(10, TimeUnit.SECONDS));
	}

	private static Map<String, String> form(RecordedRequest request) {
		return Arrays.stream(Objects.requireNonNull(request.getBody()).utf8().split("&"))
			.map((parameter) -> parameter.split("="))
			.collect(Collectors.toMap((pair) -> pair[0],
					(pair) -> UriUtils.decode(pair[1].replace('+', ' '), StandardCharsets.UTF_8), (a, b) -> a + "," + b,
					TreeMap::new));
	}

}
