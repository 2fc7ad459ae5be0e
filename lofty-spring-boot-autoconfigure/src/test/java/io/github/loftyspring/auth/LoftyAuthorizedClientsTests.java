package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.auth.TokenAnswerOddity;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyAuthorizedClients} and {@link AuthenticationFilter} in
 * conversation with the sandbox. Both clocks are the test's.
 */
@Timeout(180)
class LoftyAuthorizedClientsTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final TestClock clock = new TestClock();

	private final LoftySandbox sandbox = LoftySandbox
		.start((options) -> options.clock(this.clock).leads(5).limit(1_000_000).tokenLife(Duration.ofSeconds(100)));

	private LoftyAuthorizedClients clients;

	private WebClient api;

	LoftyAuthorizedClientsTests() {
		this.clients = clients(settings(), accounts());
		this.api = api(this.clients);
	}

	@AfterEach
	void stop() {
		this.clients.close();
		this.sandbox.close();
	}

	@Test
	void whenAccountHasAnApiKeyThenTheServerKnowsIt() {
		use(settings(), Map.of("default", LoftyCredentials.apiKey(this.sandbox.account("grace").apiKey())));
		assertThat(call("default")).isEqualTo("Grace");
		assertThat(tokenRequests()).isZero();
	}

	@Test
	void whenAccountsHaveClientCredentialsThenTheServerKnowsEachByItsCustomerKey() {
		assertThat(call("default")).isEqualTo("Ada");
		assertThat(call("grace")).isEqualTo("Grace");
		assertThat(call("default")).isEqualTo("Ada");
		assertThat(tokenRequests()).isEqualTo(2);
	}

	@Test
	void whenTheOlderEndpointIsUsedWithBasicThenTheServerKnowsTheApplication() {
		use(OAuth2Settings.of(URI.create(this.sandbox.olderTokenUri()))
			.withClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC), accounts());
		assertThat(call("default")).isEqualTo("Ada");
	}

	@ParameterizedTest
	@EnumSource(value = TokenAnswerOddity.class, mode = EnumSource.Mode.EXCLUDE, names = "ERROR_UNDER_200")
	void whenTheTokenAnswerIsOddThenTheTokenIsTaken(TokenAnswerOddity oddity) {
		this.sandbox.control().tokenAnswer(oddity);
		assertThat(call("default")).isEqualTo("Ada");
		assertThat(call("default")).isEqualTo("Ada");
		assertThat(tokenRequests()).isEqualTo(1);
	}

	@Test
	void whenTheApplicationIsNotKnownThenTheErrorSaysWhyUnderEachStatus() {
		use(settings(), Map.of("default",
				LoftyCredentials.clientCredentials("sandbox-app", "wrong-secret", this.sandbox.customerKey())));
		StepVerifier.create(this.clients.authorize("default"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(TokenRequestException.class)
				.hasMessageStartingWith("Token request for account 'default' to " + this.sandbox.tokenUri()
						+ " failed with status 401: invalid_client"))
			.verify(LONG);
		this.sandbox.control().tokenAnswer(TokenAnswerOddity.ERROR_UNDER_200);
		StepVerifier.create(this.clients.authorize("default"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(TokenRequestException.class)
				.hasMessageContaining("status 200: invalid_client"))
			.verify(LONG);
	}

	@ParameterizedTest
	@EnumSource(ErrorShape.class)
	void whenTheTokenEndpointIsBusyThenTheErrorCarriesTheStatusInEveryShape(ErrorShape shape) {
		this.sandbox.control().fault(Fault.status(429).body(shape).header("Retry-After", "7").path("/oauth/token"));
		StepVerifier.create(this.clients.authorize("default")).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(TokenRequestException.class).hasMessageContaining("failed with status 429: ");
			TokenRequestException failure = (TokenRequestException) ex;
			assertThat(failure.isTransient()).isTrue();
			assertThat(failure.retryAfter()).hasSeconds(7);
		}).verify(LONG);
		assertThat(call("default")).isEqualTo("Ada");
	}

	@Test
	void whenTheTokenAnswerIsBrokenThenTheErrorHoldsNothingOfIt() {
		this.sandbox.control().fault(Fault.malformedJson().path("/oauth/token"));
		StepVerifier.create(this.clients.authorize("default"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(TokenRequestException.class)
				.hasMessageContaining("status 200: the answer "))
			.verify(LONG);
	}

	@Test
	void whenTheTokenEndpointClosesTheConnectionThenItIsTransient() {
		this.sandbox.control().fault(Fault.connectionReset().times(2).path("/oauth/token"));
		StepVerifier.create(this.clients.authorize("default"))
			.expectErrorSatisfies((ex) -> assertThat(((TokenRequestException) ex).isTransient()).isTrue())
			.verify(LONG);
	}

	@Test
	void whenFiftyThreadsAndFiftySubscribersMeetAnExpiredTokenThenThereIsOneTokenRequestAndEachHasItsAnswer()
			throws Exception {
		this.sandbox.control().reuseTokens(false);
		assertThat(call("default")).isEqualTo("Ada");
		this.clock.advance(Duration.ofSeconds(200));
		this.sandbox.control().resetStatistics();
		assertThat(together(50, 50)).hasSize(100).containsOnly("Ada");
		assertThat(tokenRequests()).isEqualTo(1);
		assertThat(this.sandbox.statistics().apiRequests()).isEqualTo(100);
	}

	@Test
	void whenFiftyThreadsAndFiftySubscribersAreRefusedThenThereIsOneTokenRequestAndEachHasItsAnswer() throws Exception {
		assertThat(call("default")).isEqualTo("Ada");
		this.sandbox.control().expireAccessTokens().resetStatistics();
		assertThat(together(50, 50)).hasSize(100).containsOnly("Ada");
		assertThat(tokenRequests()).isEqualTo(1);
		assertThat(this.sandbox.statistics().apiRequests()).isBetween(101L, 200L);
	}

	@Test
	void whenFiftyThreadsComeToASlowTokenEndpointThenNoneHangs() throws Exception {
		this.sandbox.control().fault(Fault.slow(Duration.ofMillis(500)).path("/oauth/token"));
		assertThat(together(50, 0)).hasSize(50).containsOnly("Ada");
		assertThat(tokenRequests()).isEqualTo(1);
	}

	@Test
	void whenFiftyAccountsAreResolvedByBlockingLookUpsThenNoneHangs() throws Exception {
		AtomicInteger lookUps = new AtomicInteger();
		this.clients = new LoftyAuthorizedClients(Map.of(), List.of((account) -> {
			lookUps.incrementAndGet();
			return credentials("ada");
		}), settings(), WebClient.create());
		this.api = api(this.clients);
		List<String> names = Flux.range(0, 100)
			.flatMap((i) -> callLater("account-" + i % 50), 100)
			.collectList()
			.block(LONG);
		assertThat(names).hasSize(100).containsOnly("Ada");
		assertThat(lookUps).hasValue(50);
		assertThat(tokenRequests()).isEqualTo(50);
	}

	@Test
	void whenAWaiterLeavesThenTheOthersAreServed() {
		this.sandbox.control().fault(Fault.slow(Duration.ofMillis(300)).path("/oauth/token"));
		Disposable leaving = callLater("default").subscribe();
		CompletableFuture<String> staying = callLater("default").toFuture();
		leaving.dispose();
		assertThat(staying).succeedsWithin(LONG).isEqualTo("Ada");
		assertThat(tokenRequests()).isEqualTo(1);
	}

	@Test
	void whenTheServerHandsOutItsLivingTokenAgainThenThereAreFewTokenRequestsAndNoFailedCalls() {
		this.sandbox.control().tokenLife(Duration.ofSeconds(20));
		int tenths = 5 * 200;
		for (int i = 0; i < tenths; i++) {
			assertThat(call("default")).isEqualTo("Ada");
			this.clock.advance(Duration.ofMillis(100));
		}
		assertThat(tokenRequests()).isBetween(5L, 5 * 4L);
	}

	@Test
	void whenTheServerIssuesNewTokensThenNoCallIsEverRefused() {
		this.sandbox.control().reuseTokens(false).tokenLife(Duration.ofSeconds(20));
		int calls = 5 * 200;
		for (int i = 0; i < calls; i++) {
			assertThat(call("default")).isEqualTo("Ada");
			this.clock.advance(Duration.ofMillis(100));
		}
		assertThat(tokenRequests()).isBetween(6L, 7L);
		assertThat(this.sandbox.statistics().apiRequests()).isEqualTo(calls);
	}

	@Test
	void whenTheTokenEndpointFailsWhileTheTokenLivesThenNoCallFails() {
		this.sandbox.control().reuseTokens(false);
		call("default");
		this.clock.advance(Duration.ofSeconds(90));
		this.sandbox.control().fault(Fault.status(503).path("/oauth/token").times(1000));
		for (int i = 0; i < 99; i++) {
			assertThat(call("default")).isEqualTo("Ada");
			this.clock.advance(Duration.ofMillis(100));
		}
		this.clock.advance(Duration.ofMillis(100));
		StepVerifier.create(callLater("default")).expectError(TokenRequestException.class).verify(LONG);
		assertThat(tokenRequests()).isLessThan(30);
		this.sandbox.control().clearFaults();
		assertThat(call("default")).isEqualTo("Ada");
	}

	@Test
	void whenTheServersClockIsAnotherThenTokensAreRenewedInTimeAllTheSame() {
		this.sandbox.control().clockOffset(Duration.ofHours(-3)).reuseTokens(false);
		for (int i = 0; i < 40; i++) {
			assertThat(call("default")).isEqualTo("Ada");
			this.clock.advance(Duration.ofSeconds(10));
		}
		assertThat(this.sandbox.statistics().apiRequests()).isEqualTo(40);
	}

	@Test
	void whenTokensAreRevokedThenTheCallIsRepeatedWithANewOne() {
		call("default");
		this.sandbox.control().disconnect("ada");
		assertThat(call("default")).isEqualTo("Ada");
		assertThat(tokenRequests()).isEqualTo(2);
		assertThat(this.sandbox.statistics().apiRequests()).isEqualTo(3);
	}

	@Test
	void whenTheCustomerKeyIsRevokedThenTheErrorSaysWhy() {
		call("default");
		this.sandbox.control().revokeApiKey("ada").disconnect("ada");
		StepVerifier.create(callLater("default")).expectError(TokenRequestException.class).verify(LONG);
	}

	@Test
	void whenARequestWithABodyIsRefusedThenItIsRepeatedWithItsBody() {
		call("default");
		this.sandbox.control().expireAccessTokens();
		Mono<String> created = this.api.post()
			.uri("/v1.0/leads")
			.bodyValue(Map.of("firstName", "Alan", "emails", List.of("alan@example.com")))
			.retrieve()
			.bodyToMono(String.class);
		StepVerifier.create(created)
			.assertNext((body) -> assertThat(body).contains("leadId"))
			.expectComplete()
			.verify(LONG);
		assertThat(tokenRequests()).isEqualTo(2);
	}

	@Test
	void authorizedClientIsThatOfTheAccount() {
		OAuth2AuthorizedClient client = this.clients.authorize("grace").blockOptional(LONG).orElseThrow();
		assertThat(client.getPrincipalName()).isEqualTo("grace");
		assertThat(client.getClientRegistration().getRegistrationId()).isEqualTo("grace");
		assertThat(client.getAccessToken().getExpiresAt()).isEqualTo(this.clock.instant().plusSeconds(100));
		assertThat(client.getAccessToken().getScopes()).containsExactly("openApi");
		assertThat(this.clients.status()).contains(new AccountStatus("grace", AccountStatus.Mode.CLIENT_CREDENTIALS,
				this.clock.instant().plusSeconds(100)));
	}

	@Test
	void whenAccountHasAnApiKeyThenThereIsNoAuthorizedClient() {
		use(settings(), Map.of("default", LoftyCredentials.apiKey(this.sandbox.apiKey())));
		StepVerifier.create(this.clients.authorize("default")).expectComplete().verify(LONG);
	}

	@Test
	void managerOfSpringSecurityUsesTheSameTokens() {
		call("default");
		OAuth2AuthorizedClient client = this.clients.authorizedClientManager()
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("default").principal("default").build())
			.blockOptional(LONG)
			.orElseThrow();
		assertThat(client.getPrincipalName()).isEqualTo("default");
		assertThat(tokenRequests()).isEqualTo(1);
	}

	@Test
	void whenClosedThenThoseWhoWaitHearItAndNoTokenIsRequestedAnyMore() {
		WebClient silent = WebClient.builder().exchangeFunction((request) -> Mono.never()).build();
		LoftyAuthorizedClients closing = new LoftyAuthorizedClients(accounts(), List.of(), settings(), silent);
		StepVerifier.create(closing.authorize("default"))
			.then(closing::close)
			.expectErrorMessage("The Lofty client is closed")
			.verify(LONG);
		StepVerifier.create(closing.authorize("grace")).expectErrorMessage("The Lofty client is closed").verify(LONG);
	}

	private void use(OAuth2Settings settings, Map<String, LoftyCredentials> accounts) {
		this.clients = clients(settings, accounts);
		this.api = api(this.clients);
	}

	private LoftyAuthorizedClients clients(OAuth2Settings settings, Map<String, LoftyCredentials> accounts) {
		return new LoftyAuthorizedClients(accounts, List.of(), settings, WebClient.create(), this.clock, () -> 0.5);
	}

	private WebClient api(LoftyAuthorizedClients clients) {
		return WebClient.builder()
			.baseUrl(this.sandbox.baseUrl())
			.defaultHeaders((headers) -> headers.setContentType(MediaType.APPLICATION_JSON))
			.filter(new AuthenticationFilter(clients, URI.create(this.sandbox.baseUrl())))
			.build();
	}

	private OAuth2Settings settings() {
		return OAuth2Settings.of(URI.create(this.sandbox.tokenUri()));
	}

	private Map<String, LoftyCredentials> accounts() {
		return Map.of("default", credentials("ada"), "grace", credentials("grace"));
	}

	private LoftyCredentials credentials(String user) {
		return LoftyCredentials.clientCredentials(this.sandbox.clientId(), this.sandbox.clientSecret(),
				this.sandbox.account(user).apiKey());
	}

	private long tokenRequests() {
		return this.sandbox.statistics().tokenRequests();
	}

	private String call(String account) {
		return callLater(account).blockOptional(LONG).orElseThrow();
	}

	private Mono<String> callLater(String account) {
		return this.api.get()
			.uri("/v1.0/me")
			.attributes(AccountSelection.account(account))
			.retrieve()
			.bodyToMono(Map.class)
			.map((me) -> String.valueOf(me.get("firstName")));
	}

	private List<String> together(int threads, int subscribers) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(threads + 1);
		try {
			CyclicBarrier start = new CyclicBarrier(threads + 1);
			List<Future<List<String>>> results = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				results.add(executor.submit(() -> {
					start.await(10, TimeUnit.SECONDS);
					return List.of(call("default"));
				}));
			}
			results.add(executor.submit(() -> {
				start.await(10, TimeUnit.SECONDS);
				return Flux.range(0, subscribers)
					.flatMap((i) -> callLater("default"), Math.max(1, subscribers))
					.collectList()
					.blockOptional(LONG)
					.orElseThrow();
			}));
			List<String> names = new ArrayList<>();
			for (Future<List<String>> result : results) {
				names.addAll(result.get(30, TimeUnit.SECONDS));
			}
			return names;
		}
		finally {
			executor.shutdownNow();
		}
	}

}
