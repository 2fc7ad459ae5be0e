package io.github.loftyspring.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AuthenticationFilter}.
 */
@Timeout(180)
class AuthenticationFilterTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final URI BASE_URL = URI.create("https://api.example.com");

	private static final String UNKNOWN_USER = "{\"code\":200058,\"message\":\"The user in the token does not exist\"}";

	private final AtomicInteger tokenRequests = new AtomicInteger();

	private final List<ClientRequest> sent = new ArrayList<>();

	private final Deque<ClientResponse> answers = new ArrayDeque<>();

	private final ExchangeFunction api = (request) -> {
		this.sent.add(request);
		return Mono.fromSupplier(this.answers::remove);
	};

	private final LoftyAuthorizedClients clients = new LoftyAuthorizedClients(
			Map.of("default", LoftyCredentials.clientCredentials("app", "hush", "eyJada"), "key",
					LoftyCredentials.apiKey("eyJkey"), "token", LoftyCredentials.accessToken("opaque")),
			List.of(), OAuth2Settings.of(URI.create("https://api.example.com/oauth/token")),
			WebClient.builder().exchangeFunction(this::token).build());

	private final AuthenticationFilter filter = new AuthenticationFilter(this.clients, BASE_URL);

	@Test
	void whenAccountHasAnApiKeyThenItIsSentWithItsOwnScheme() {
		this.answers.add(response(200, "{}"));
		exchange(request().attributes(AccountSelection.account("key")).build());
		assertThat(authorizations()).containsExactly("token eyJkey");
		assertThat(this.tokenRequests).hasValue(0);
	}

	@Test
	void whenAccountHasAnAccessTokenThenItIsSentAndARefusalIsFinal() {
		this.answers.add(response(401, "{}"));
		exchange(request().attributes(AccountSelection.account("token")).build());
		assertThat(authorizations()).containsExactly("Bearer opaque");
		assertThat(this.tokenRequests).hasValue(0);
		assertThat(this.clients.status()).contains(new AccountStatus("token", AccountStatus.Mode.ACCESS_TOKEN, null));
	}

	@Test
	void whenAccountHasClientCredentialsThenTheTokenIsSentAndKept() {
		this.answers.add(response(200, "{}"));
		this.answers.add(response(200, "{}"));
		exchange(request().build());
		exchange(request().build());
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-1");
		assertThat(this.tokenRequests).hasValue(1);
	}

	@Test
	void whenAccountIsSelectedInTheContextThenItIsUsed() {
		this.answers.add(response(200, "{}"));
		StepVerifier
			.create(this.filter.filter(request().build(), this.api).contextWrite(AccountSelection.select("key")))
			.expectNextCount(1)
			.expectComplete()
			.verify(LONG);
		assertThat(authorizations()).containsExactly("token eyJkey");
	}

	@Test
	void whenRequestHasAnAuthorizationAlreadyThenItIsReplaced() {
		this.answers.add(response(200, "{}"));
		exchange(request().header("authorization", "Basic abc", "Basic def")
			.attributes(AccountSelection.account("key"))
			.build());
		assertThat(written(this.sent.get(0)).get(HttpHeaders.AUTHORIZATION)).containsExactly("token eyJkey");
	}

	@Test
	void whenARequestIsAuthenticatedThenItHoldsTheCredentialOnlyOnTheWire() {
		this.answers.add(response(200, "{}"));
		ClientRequest request = request().header("X-Own", "kept")
			.cookie("c", "1")
			.attributes(AccountSelection.account("key"))
			.build();
		exchange(request);
		ClientRequest sent = this.sent.get(0);
		assertThat(sent.headers().headerNames()).containsExactly("X-Own");
		assertThat(sent.method()).isEqualTo(request.method());
		assertThat(sent.url()).isEqualTo(request.url());
		assertThat(sent.cookies()).isEqualTo(request.cookies());
		assertThat(sent.attributes()).isEqualTo(request.attributes());
		assertThat(sent.body()).isSameAs(request.body());
		assertThat(sent.httpRequest()).isSameAs(request.httpRequest());
		assertThat(sent.logPrefix()).isEqualTo(request.logPrefix());
		assertThat(written(sent).headerNames()).contains("Authorization", "X-Own");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/v1.0/me", "https://api.example.com@evil.example/v1.0/me",
			"//evil.example/v1.0/me", "https://api.example.com:8443/v1.0/me", "http://api.example.com/v1.0/me",
			"/v1.0/me", "https://ada@api.example.com/v1.0/me" })
	void whenRequestLeadsElsewhereThenNothingIsSentOrFetched(String uri) {
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create(uri)).build();
		StepVerifier.create(this.filter.filter(request, this.api))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalArgumentException.class)
				.hasMessageStartingWith("'uriTemplate' must "))
			.verify(LONG);
		assertThat(this.sent).isEmpty();
		assertThat(this.tokenRequests).hasValue(0);
	}

	@Test
	void whenAccountIsUnknownThenNothingIsSent() {
		ClientRequest request = request().attributes(AccountSelection.account("nobody")).build();
		StepVerifier.create(this.filter.filter(request, this.api))
			.expectError(UnknownAccountException.class)
			.verify(LONG);
		assertThat(this.sent).isEmpty();
	}

	@Test
	void whenATokenIsRefusedThenItIsReplacedAndTheCallIsRepeatedOnce() {
		NettyDataBuffer first = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT).allocateBuffer(16);
		this.answers.add(response(401, first.write("{}", StandardCharsets.UTF_8)));
		this.answers.add(response(200, "{\"id\":1}"));
		assertThat(body(exchange(request().header("X-Mine", "1").build()))).isEqualTo("{\"id\":1}");
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
		assertThat(this.sent).allSatisfy((request) -> assertThat(request.headers().getFirst("X-Mine")).isEqualTo("1"));
		assertThat(first.getNativeBuffer().refCnt()).isZero();
	}

	@Test
	void whenTheSecondTokenIsRefusedTooThenTheAnswerIsPassedOn() {
		this.answers.add(response(401, "first"));
		this.answers.add(response(401, "second"));
		ClientResponse response = exchange(request().build());
		assertThat(response.statusCode().value()).isEqualTo(401);
		assertThat(body(response)).isEqualTo("second");
		assertThat(this.tokenRequests).hasValue(2);
	}

	@Test
	void whenAnotherCallReplacedTheTokenMeanwhileThenThatOneIsUsed() {
		TestPublisher<ClientResponse> late = TestPublisher.create();
		this.answers.add(response(401, ""));
		this.answers.add(response(200, "{}"));
		this.answers.add(response(200, "{\"id\":1}"));
		AtomicInteger calls = new AtomicInteger();
		ExchangeFunction firstLate = (request) -> (calls.getAndIncrement() == 0) ? late.mono()
				: this.api.exchange(request);
		StepVerifier.create(this.filter.filter(request().build(), firstLate))
			.then(() -> exchange(request().build()))
			.then(() -> late.emit(response(401, "")))
			.expectNextCount(1)
			.expectComplete()
			.verify(LONG);
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
		assertThat(this.tokenRequests).hasValue(2);
	}

	@Test
	void whenTheTokenCannotBeReplacedThenThatIsTheError() {
		this.answers.add(response(200, "{}"));
		exchange(request().build());
		this.tokenRequests.set(100);
		this.answers.add(response(401, ""));
		StepVerifier.create(this.filter.filter(request().build(), this.api))
			.expectError(TokenRequestException.class)
			.verify(LONG);
	}

	@Test
	void whenTheUserOfAWorkingTokenIsNotKnownThenTheTokenIsReplacedAndTheCallRepeated() {
		this.answers.add(response(200, "{}"));
		exchange(request().build());
		this.answers.add(response(400, UNKNOWN_USER));
		this.answers.add(response(200, "{\"id\":1}"));
		assertThat(body(exchange(request().build()))).isEqualTo("{\"id\":1}");
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
	}

	@Test
	void whenTheUserOfAFreshTokenIsNotKnownThenTheAnswerIsPassedOn() {
		this.answers.add(response(400, UNKNOWN_USER));
		assertThat(body(exchange(request().build()))).isEqualTo(UNKNOWN_USER);
		assertThat(this.tokenRequests).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":20012,\"message\":\"INVALID_PARAMETER\"}", "", "200058", "{\"code\":200058",
			"<html>200058</html>", "[200058]" })
	void whenABadRequestIsNotAboutTheTokenThenTheAnswerIsPassedOnWithItsBody(String body) {
		this.answers.add(response(200, "{}"));
		exchange(request().build());
		this.answers.add(ClientResponse.create(HttpStatusCode.valueOf(400)).header("X-Theirs", "1").body(body).build());
		ClientResponse response = exchange(request().build());
		assertThat(response.statusCode().value()).isEqualTo(400);
		assertThat(response.headers().header("X-Theirs")).containsExactly("1");
		assertThat(body(response)).isEqualTo(body);
		assertThat(this.tokenRequests).hasValue(1);
	}

	@Test
	void whenABadRequestHasAHugeBodyThenOnlyItsStartIsKept() {
		this.answers.add(response(200, "{}"));
		exchange(request().build());
		this.answers.add(response(400, "x".repeat(1_000_000)));
		assertThat(body(exchange(request().build()))).hasSize(256 * 1024);
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 429, 500 })
	void whenTheAnswerIsAnotherErrorThenItIsPassedOn(int status) {
		this.answers.add(response(status, UNKNOWN_USER));
		assertThat(exchange(request().build()).statusCode().value()).isEqualTo(status);
		assertThat(this.tokenRequests).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403 })
	void whenAnApiKeyIsRefusedThenTheAnswerIsPassedOn(int status) {
		this.answers.add(response(200, "{}"));
		exchange(request().attributes(AccountSelection.account("key")).build());
		this.answers.add(response(status, UNKNOWN_USER));
		ClientResponse response = exchange(request().attributes(AccountSelection.account("key")).build());
		assertThat(response.statusCode().value()).isEqualTo(status);
		assertThat(this.sent).hasSize(2);
	}

	@Test
	void whenSubscribedToTwiceThenEachSendsTheTokenOfItsTime() {
		this.answers.add(response(200, "{}"));
		this.answers.add(response(200, "{}"));
		Mono<ClientResponse> call = this.filter.filter(request().build(), this.api);
		call.block(LONG);
		this.clients.invalidate("default");
		call.block(LONG);
		assertThat(authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
	}

	@Test
	void whenCancelledThenTheRequestIsCancelled() {
		TestPublisher<ClientResponse> never = TestPublisher.create();
		StepVerifier.create(this.filter.filter(request().build(), (request) -> never.mono()))
			.thenAwait()
			.thenCancel()
			.verify(LONG);
		never.assertWasCancelled();
	}

	@Test
	void whenTheBaseUrlCannotBeUsedThenItIsNamed() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AuthenticationFilter(this.clients, URI.create("api.example.com")))
			.withMessage("'baseUrl' must start with https:// or http://");
	}

	private Mono<ClientResponse> token(ClientRequest request) {
		int number = this.tokenRequests.incrementAndGet();
		return Mono.just((number <= 100) ? response(200, "{\"access_token\":\"token-" + number + "\"}")
				: response(503, "{\"error\":\"temporarily_unavailable\"}"));
	}

	private ClientResponse exchange(ClientRequest request) {
		return this.filter.filter(request, this.api).blockOptional(LONG).orElseThrow();
	}

	private List<String> authorizations() {
		return this.sent.stream()
			.map((request) -> written(request).getOrDefault(HttpHeaders.AUTHORIZATION, List.of("none")).get(0))
			.toList();
	}

	private static HttpHeaders written(ClientRequest request) {
		MockClientHttpRequest wire = new MockClientHttpRequest(request.method(), request.url());
		request.writeTo(wire, ExchangeStrategies.withDefaults()).block(LONG);
		return wire.getHeaders();
	}

	private static ClientRequest.Builder request() {
		return ClientRequest.create(HttpMethod.GET, BASE_URL.resolve("/v1.0/me"));
	}

	private static String body(ClientResponse response) {
		return response.bodyToMono(String.class).defaultIfEmpty("").blockOptional(LONG).orElseThrow();
	}

	private static ClientResponse response(int status, String body) {
		return response(status, DefaultDataBufferFactory.sharedInstance.wrap(body.getBytes(StandardCharsets.UTF_8)));
	}

	private static ClientResponse response(int status, DataBuffer body) {
		ExchangeStrategies strategies = ExchangeStrategies.builder()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(2_000_000))
			.build();
		return ClientResponse.create(HttpStatusCode.valueOf(status), strategies).body(Flux.just(body)).build();
	}

}
