package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.auth.RotatingTokenServer.Behaviour;
import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.MemoryTokenStore;
import io.github.loftyspring.auth.store.StoredTokens;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link StoredAuthorizations}, against a real server that rotates refresh
 * tokens. The clock of tokens and leases is the test's.
 */
@Timeout(120)
class StoredAuthorizationsTests {

	private static final Duration LONG = Duration.ofSeconds(25);

	private static final AuthorizationKey ADA = new AuthorizationKey("lofty", "ada");

	private static final AuthorizationKey GRACE = new AuthorizationKey("lofty", "grace");

	private final TestClock clock = new TestClock();

	private final RotatingTokenServer server = RotatingTokenServer.start();

	private final MemoryTokenStore memory = new MemoryTokenStore(this.clock);

	private final UnreliableTokenStore store = new UnreliableTokenStore(this.memory);

	private final List<String> reauthorizations = new CopyOnWriteArrayList<>();

	private final StoredAuthorizations first = authorizations();

	private final StoredAuthorizations second = authorizations();

	@AfterEach
	void stop() {
		this.first.close();
		this.second.close();
		this.server.close();
	}

	@Test
	void whenTheUserHasNotConnectedThenThereIsNoAuthorization() {
		assertNoAuthorization(this.first);
		assertThat(this.first.isConnected("ada").blockOptional(LONG)).contains(false);
		assertThat(this.reauthorizations).isEmpty();
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenTheUserHasConnectedThenTheTokenIsUsedAndTheStoreIsReadOnce() {
		connect("ada");
		for (int i = 0; i < 100; i++) {
			assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		}
		assertThat(this.store.operations()).isEqualTo(1);
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenFourFifthsOfTheLifeAreOverThenUseRenewsInTheBackgroundAndGoesOn() {
		connect("ada");
		token(this.first, "ada");
		this.server.latency(Duration.ofMillis(200));
		this.clock.advance(Duration.ofSeconds(80));
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		awaitToken(this.first, "eyJplantedAccess-ada-2");
		StoredTokens stored = Objects.requireNonNull(this.memory.find(ADA));
		assertThat(refresh(stored)).isEqualTo("eyJplantedRefresh-ada-2");
		assertThat(stored.tokens().accessToken().getExpiresAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofSeconds(100)));
		assertThat(this.server.requests()).isEqualTo(1);
		assertThat(this.server.parameters()).contains("grant_type=refresh_token", "client_id=app");
	}

	@Test
	void whenTheStoredTokenNearsItsEndThenANewInstanceUsesItAndRenewsInTheBackground() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(85));
		this.server.latency(Duration.ofMillis(200));
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		awaitToken(this.first, "eyJplantedAccess-ada-2");
	}

	@Test
	void whenManyCallsOfTwoInstancesMeetAnEndedTokenThenThereIsOneTokenRequest() throws Exception {
		connect("ada");
		token(this.first, "ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.latency(Duration.ofMillis(200));
		assertThat(together(50)).hasSize(200).containsOnly("eyJplantedAccess-ada-2");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenTheApiRefusesTheTokenThenOneInstanceRenewsItAndTheOtherPicksItUp() {
		connect("ada");
		BearerToken one = header(this.first, "ada");
		BearerToken two = header(this.second, "ada");
		this.server.expire("ada");
		assertThat(replace(this.first, one)).isEqualTo("Bearer eyJplantedAccess-ada-2");
		assertThat(replace(this.first, one)).isEqualTo("Bearer eyJplantedAccess-ada-2");
		assertThat(replace(this.second, two)).isEqualTo("Bearer eyJplantedAccess-ada-2");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenTheApiRefusesTheTokenWhileTheStoreIsLookedAtThenItIsRenewedAllTheSame() {
		connect("ada");
		BearerToken one = header(this.first, "ada");
		this.clock.advance(Duration.ofSeconds(30));
		header(this.first, "ada");
		assertThat(replace(this.first, one)).isEqualTo("Bearer eyJplantedAccess-ada-2");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenTheAnswerHasNoRefreshTokenThenTheOldOneStays() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.next(Behaviour.KEEP_REFRESH_TOKEN);
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		assertThat(refresh(Objects.requireNonNull(this.memory.find(ADA)))).isEqualTo("eyJplantedRefresh-ada-1");
		this.clock.advance(Duration.ofSeconds(100));
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-3");
	}

	@Test
	void whenTheRenewalIsRefusedThenThatAccountHasToConnectAndOthersGoOn() {
		connect("ada");
		connect("grace");
		this.server.revoke("ada");
		this.clock.advance(Duration.ofSeconds(100));
		assertNoAuthorization(this.first);
		assertNoAuthorization(this.second);
		assertThat(this.reauthorizations)
			.containsExactly("ada: Lofty refuses to renew the authorization (invalid_grant)");
		assertThat(this.memory.find(ADA)).isNull();
		assertThat(token(this.first, "grace")).isEqualTo("eyJplantedAccess-grace-2");
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void whenAListenerFailsThenTheCallStillHearsThatTheUserHasToConnect() {
		try (StoredAuthorizations authorizations = authorizations((user, reason) -> {
			throw new IllegalStateException("listener");
		})) {
			connect("ada");
			this.server.revoke("ada");
			this.clock.advance(Duration.ofSeconds(100));
			assertNoAuthorization(authorizations);
		}
	}

	@Test
	void whenTheRenewalIsRefusedInTheBackgroundThenTheTokenIsNotUsedAnyMore() {
		connect("ada");
		token(this.first, "ada");
		this.server.revoke("ada");
		this.clock.advance(Duration.ofSeconds(80));
		token(this.first, "ada");
		Awaitility.await().atMost(LONG).until(() -> !this.reauthorizations.isEmpty());
		assertNoAuthorization(this.first);
	}

	@Test
	void whenTheUserConnectsAgainWhileTheOldTokensAreRefusedThenTheNewOnesStay() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.latency(Duration.ofMillis(500));
		CompletableFuture<OAuth2AuthorizedClient> waiting = this.first.authorize("ada").toFuture();
		Awaitility.await().atMost(LONG).until(() -> this.server.requests() == 1);
		this.server.revoke("ada");
		this.second.save(client(this.server.connect("ada2", this.clock.instant()))).block(LONG);
		assertThat(waiting).succeedsWithin(LONG)
			.extracting((client) -> client.getAccessToken().getTokenValue())
			.isEqualTo("eyJplantedAccess-ada2-1");
		assertThat(this.reauthorizations).isEmpty();
	}

	@Test
	void whenTheAnswerIsLostAfterTheTokensWereChangedThenThatAccountHasToConnectAndOthersGoOn() {
		connect("ada");
		connect("grace");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.next(Behaviour.LOSE_ANSWER);
		StepVerifier.create(this.first.authorize("ada")).expectError(TokenRequestException.class).verify(LONG);
		assertNoAuthorization(this.second);
		assertNoAuthorization(this.first);
		assertThat(this.reauthorizations).hasSize(1);
		assertThat(token(this.first, "grace")).isEqualTo("eyJplantedAccess-grace-2");
	}

	@Test
	void whenTheHolderOfTheLeaseIsGoneThenAnotherInstanceRenewsAfterIt() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.memory.lease(ADA, Objects.requireNonNull(this.memory.find(ADA)).version(), "gone", LeasedRenewal.LEASE);
		CompletableFuture<OAuth2AuthorizedClient> waiting = this.first.authorize("ada").toFuture();
		Awaitility.await().atMost(LONG).until(() -> this.store.operations() > 6);
		assertThat(this.server.requests()).isZero();
		this.clock.advance(LeasedRenewal.LEASE);
		assertThat(waiting).succeedsWithin(LONG)
			.extracting((client) -> client.getAccessToken().getTokenValue())
			.isEqualTo("eyJplantedAccess-ada-2");
	}

	@Test
	void whenTheTokenEndpointFailsWhileTheTokenLivesThenNoCallFails() {
		connect("ada");
		token(this.first, "ada");
		this.clock.advance(Duration.ofSeconds(80));
		this.server.next(Behaviour.FAIL);
		for (int i = 0; i < 10; i++) {
			assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		}
		Awaitility.await().atMost(LONG).until(() -> this.server.requests() == 1);
		Awaitility.await().atMost(LONG).untilAsserted(() -> {
			this.clock.advance(Duration.ofMillis(100));
			assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		});
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void whenTheTokenEndpointFailsAndTheTokenHasEndedThenTheErrorSaysSoAndTheNextCallTriesAnew() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.next(Behaviour.FAIL);
		StepVerifier.create(this.first.authorize("ada"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(TokenRequestException.class)
				.hasMessage("Token request for user 'ada' to %s/oauth/token failed with status 503: "
					.formatted(this.server.url()) + "temporarily_unavailable"))
			.verify(LONG);
		assertThat(token(this.second, "ada")).isEqualTo("eyJplantedAccess-ada-2");
	}

	@Test
	void whenThereIsNoRefreshTokenThenTheTokenIsUsedUntilItEnds() {
		TokenPair tokens = this.server.connect("ada", this.clock.instant());
		this.memory.save(ADA, new TokenPair(tokens.accessToken(), null));
		this.clock.advance(Duration.ofSeconds(99));
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
		this.clock.advance(Duration.ofSeconds(1));
		assertNoAuthorization(this.first);
		assertThat(this.reauthorizations)
			.containsExactly("ada: the access token has ended, and Lofty gave no refresh token");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenTheStoreIsAwayThenLivingTokensAreUsedAndOtherCallsFailWithItsWords() {
		connect("ada");
		connect("grace");
		token(this.first, "ada");
		this.store.away(true);
		for (int i = 0; i < 99; i++) {
			this.clock.advance(Duration.ofSeconds(1));
			if (this.clock.instant().isBefore(expiry())) {
				assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-1");
			}
		}
		StepVerifier.create(this.first.authorize("grace"))
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(TokenStoreException.class).hasMessage("The store is away"))
			.verify(LONG);
		this.clock.advance(Duration.ofSeconds(1));
		StepVerifier.create(this.first.authorize("ada")).expectError(TokenStoreException.class).verify(LONG);
		this.store.away(false);
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		assertThat(token(this.first, "grace")).isEqualTo("eyJplantedAccess-grace-2");
	}

	@Test
	void whenTheStoreIsAwayAfterTheTokensWereChangedThenTheyAreUsedAndStoredLater() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.store.readOnly(true);
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		assertThat(refresh(Objects.requireNonNull(this.memory.find(ADA)))).isEqualTo("eyJplantedRefresh-ada-1");
		this.store.readOnly(false);
		Awaitility.await()
			.atMost(LONG)
			.until(() -> refresh(Objects.requireNonNull(this.memory.find(ADA))).equals("eyJplantedRefresh-ada-2"));
		assertThat(token(this.second, "ada")).isEqualTo("eyJplantedAccess-ada-2");
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenAnotherInstanceDisconnectsThenItIsNoticedWithinHalfAMinute() {
		connect("ada");
		token(this.first, "ada");
		this.second.remove("ada").block(LONG);
		this.clock.advance(Duration.ofSeconds(29));
		token(this.first, "ada");
		this.clock.advance(Duration.ofSeconds(1));
		Awaitility.await()
			.atMost(LONG)
			.untilAsserted(
					() -> assertThat(this.first.authorize("ada").onErrorComplete().blockOptional(LONG)).isEmpty());
		assertThat(this.reauthorizations).isEmpty();
	}

	@Test
	void whenThisInstanceDisconnectsThenTheNextCallHasToConnect() {
		connect("ada");
		token(this.first, "ada");
		this.first.remove("ada").block(LONG);
		assertNoAuthorization(this.first);
	}

	@Test
	void whenTheUserConnectsAnotherAccountThenItsTokenIsUsedAtOnce() {
		connect("ada");
		token(this.first, "ada");
		this.first.save(client(this.server.connect("other", this.clock.instant()))).block(LONG);
		assertThat(token(this.first, "ada")).isEqualTo("eyJplantedAccess-other-1");
		assertThat(token(this.second, "ada")).isEqualTo("eyJplantedAccess-other-1");
	}

	@Test
	void whenTheApplicationIsReactiveThenTheServiceDoesTheSameAndBlocksNoReactiveThread() {
		Mono<Boolean> connected = this.first.save(client(this.server.connect("ada", this.clock.instant())))
			.then(this.second.isConnected("ada"));
		StepVerifier.create(connected.subscribeOn(Schedulers.parallel()))
			.expectNext(true)
			.expectComplete()
			.verify(LONG);
		Mono<Boolean> removed = this.first.remove("ada").filter((deleted) -> deleted).then(this.second.remove("ada"));
		StepVerifier.create(removed.subscribeOn(Schedulers.parallel())).expectNext(false).expectComplete().verify(LONG);
		assertThat(this.store.operationsOnReactiveThreads()).isZero();
	}

	@Test
	void whenTheApiRefusesTheTokenThenItIsRenewedByItsValueAlone() {
		connect("ada");
		OAuth2AccessToken refused = this.first.authorize("ada").blockOptional(LONG).orElseThrow().getAccessToken();
		this.server.expire("ada");
		for (StoredAuthorizations authorizations : List.of(this.first, this.second, this.first)) {
			OAuth2AuthorizedClient renewed = authorizations.renew("ada", refused).blockOptional(LONG).orElseThrow();
			assertThat(renewed.getAccessToken().getTokenValue()).isEqualTo("eyJplantedAccess-ada-2");
		}
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenTheClientIsOfAnotherRegistrationThenItIsNotStored() {
		OAuth2AuthorizedClient foreign = new OAuth2AuthorizedClient(
				ClientRegistration.withClientRegistration(this.server.registration()).registrationId("other").build(),
				"ada", this.server.connect("ada", this.clock.instant()).accessToken());
		assertThatIllegalArgumentException().isThrownBy(() -> this.first.save(foreign).block(LONG))
			.withMessage("'authorization' must be of registration 'lofty', but is of 'other'");
	}

	@Test
	void whenTheClientIsClosedDuringARenewalThenItWaitsForTheAnswerAndStoresIt() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.latency(Duration.ofMillis(500));
		this.first.authorize("ada").subscribe((client) -> {
		}, (ex) -> {
		});
		Awaitility.await().atMost(LONG).until(() -> this.server.requests() == 1);
		this.first.close();
		assertThat(refresh(Objects.requireNonNull(this.memory.find(ADA)))).isEqualTo("eyJplantedRefresh-ada-2");
		StepVerifier.create(this.first.authorize("ada")).expectErrorMessage("The Lofty client is closed").verify(LONG);
	}

	@Test
	void whenTheCallerLeavesDuringARenewalThenTheAnswerIsStored() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		this.server.latency(Duration.ofMillis(300));
		StepVerifier.create(this.first.authorize("ada"))
			.then(() -> Awaitility.await().atMost(LONG).until(() -> this.server.requests() == 1))
			.thenCancel()
			.verify(LONG);
		Awaitility.await()
			.atMost(LONG)
			.until(() -> refresh(Objects.requireNonNull(this.memory.find(ADA))).equals("eyJplantedRefresh-ada-2"));
	}

	@Test
	void whenTheCallComesFromAReactiveThreadThenTheStoreIsUsedOnAThreadThatMayBlock() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		StepVerifier.create(Mono.defer(() -> this.first.authorize("ada")).subscribeOn(Schedulers.parallel()))
			.expectNextCount(1)
			.expectComplete()
			.verify(LONG);
		assertThat(this.store.operations()).isGreaterThan(2);
		assertThat(this.store.operationsOnReactiveThreads()).isZero();
	}

	@Test
	void whenBlockedCallersOccupyTheSharedThreadsThenTheTokenIsRenewedAllTheSame() {
		connect("ada");
		this.clock.advance(Duration.ofSeconds(100));
		int callers = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;
		Flux<String> tokens = Flux.range(0, callers)
			.flatMap((i) -> Mono.fromCallable(() -> token(this.first, "ada")).subscribeOn(Schedulers.boundedElastic()),
					callers);
		StepVerifier.create(tokens).expectNextCount(callers).expectComplete().verify(LONG);
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void whenManyUsersHaveComeAndGoneThenTheyTakeNoMemory() {
		for (int i = 0; i < 5000; i++) {
			connect("user" + i);
			token(this.first, "user" + i);
			this.clock.advance(Duration.ofSeconds(1));
		}
		assertThat(this.first.status()).hasSizeLessThanOrEqualTo(1000);
	}

	@Test
	void statusTellsUsersInUseAndNoSecret() {
		connect("grace");
		connect("ada");
		token(this.first, "grace");
		token(this.first, "ada");
		assertThat(this.first.status()).containsExactly(
				new AccountStatus("ada", AccountStatus.Mode.AUTHORIZATION_CODE, expiry()),
				new AccountStatus("grace", AccountStatus.Mode.AUTHORIZATION_CODE, expiry()));
		assertThat(this.first).hasToString("StoredAuthorizations{registration=lofty}");
	}

	private Instant expiry() {
		return Objects
			.requireNonNull(Objects.requireNonNull(this.memory.find(GRACE)).tokens().accessToken().getExpiresAt());
	}

	private StoredAuthorizations authorizations() {
		return authorizations((user, reason) -> this.reauthorizations.add(user + ": " + reason));
	}

	private StoredAuthorizations authorizations(ReauthorizationListener listener) {
		return new StoredAuthorizations(this.server.registration(), this.store,
				OAuth2Settings.of(URI.create(this.server.url() + "/oauth/token")), WebClient.create(), listener,
				this.clock, () -> 0.5);
	}

	private void connect(String user) {
		this.memory.save(new AuthorizationKey("lofty", user), this.server.connect(user, this.clock.instant()));
	}

	private OAuth2AuthorizedClient client(TokenPair tokens) {
		OAuth2AccessToken accessToken = tokens.accessToken();
		return new OAuth2AuthorizedClient(this.server.registration(), "ada", accessToken, tokens.refreshToken());
	}

	private static String token(StoredAuthorizations authorizations, String user) {
		return authorizations.authorize(user).blockOptional(LONG).orElseThrow().getAccessToken().getTokenValue();
	}

	private static BearerToken header(StoredAuthorizations authorizations, String user) {
		return (BearerToken) authorizations.of(user).obtain().blockOptional(LONG).orElseThrow();
	}

	private static String replace(StoredAuthorizations authorizations, BearerToken refused) {
		return authorizations.of("ada").replace(refused).blockOptional(LONG).orElseThrow().value();
	}

	private static String refresh(StoredTokens stored) {
		return Objects.requireNonNull(stored.tokens().refreshToken()).getTokenValue();
	}

	private void awaitToken(StoredAuthorizations authorizations, String token) {
		Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(token(authorizations, "ada")).isEqualTo(token));
	}

	private static void assertNoAuthorization(StoredAuthorizations authorizations) {
		StepVerifier.create(authorizations.authorize("ada")).expectComplete().verify(LONG);
	}

	private List<String> together(int number) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2 * number);
		try {
			CyclicBarrier start = new CyclicBarrier(2 * number + 1);
			List<Future<String>> results = new ArrayList<>();
			for (int i = 0; i < 2 * number; i++) {
				StoredAuthorizations authorizations = (i % 2 == 0) ? this.first : this.second;
				results.add(threads.submit(() -> {
					start.await(10, TimeUnit.SECONDS);
					return token(authorizations, "ada");
				}));
			}
			start.await(10, TimeUnit.SECONDS);
			List<String> tokens = new ArrayList<>(Flux.range(0, 2 * number)
				.flatMap((i) -> ((i % 2 == 0) ? this.first : this.second).authorize("ada"), 2 * number)
				.map((client) -> client.getAccessToken().getTokenValue())
				.collectList()
				.blockOptional(LONG)
				.orElseThrow());
			for (Future<String> result : results) {
				tokens.add(result.get(30, TimeUnit.SECONDS));
			}
			return tokens;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
