package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Accounts}, through {@link LoftyAuthorizedClients}.
 */
@Timeout(180)
class AccountsTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final Map<String, LoftyCredentials> database = new ConcurrentHashMap<>();

	private final AtomicInteger lookUps = new AtomicInteger();

	private final LoftyAccountResolver resolver = (account) -> {
		this.lookUps.incrementAndGet();
		return this.database.get(account);
	};

	@Test
	void whenAccountIsConfiguredThenItIsUsedAtOnce() {
		LoftyAuthorizedClients clients = clients(this.resolver);
		assertThat(
				Objects.requireNonNull(clients.currentHeader(new Selection(Selection.Kind.ACCOUNT, "default"))).value())
			.isEqualTo("token eyJdefault");
		assertThat(this.lookUps).hasValue(0);
	}

	@Test
	void whenAccountIsConfiguredThenTheApplicationIsNotAsked() {
		this.database.put("default", LoftyCredentials.apiKey("eyJother"));
		assertThat(header(clients(this.resolver), "default")).isEqualTo("token eyJdefault");
		assertThat(this.lookUps).hasValue(0);
	}

	@Test
	void whenAccountIsNotConfiguredThenTheApplicationIsAskedOnce() {
		this.database.put("ada", LoftyCredentials.apiKey("eyJada"));
		LoftyAuthorizedClients clients = clients(this.resolver);
		assertThat(header(clients, "ada")).isEqualTo("token eyJada");
		assertThat(header(clients, "ada")).isEqualTo("token eyJada");
		assertThat(clients.currentHeader(new Selection(Selection.Kind.ACCOUNT, "ada"))).isNotNull();
		assertThat(this.lookUps).hasValue(1);
	}

	@Test
	void whenSeveralResolversKnowDifferentAccountsThenTheFirstThatKnowsItDecides() {
		LoftyAuthorizedClients clients = clients((account) -> null, (account) -> LoftyCredentials.apiKey("eyJsecond"),
				(account) -> LoftyCredentials.apiKey("eyJthird"));
		assertThat(header(clients, "ada")).isEqualTo("token eyJsecond");
	}

	@Test
	void theApplicationIsAskedOnAThreadThatMayBlock() {
		AtomicReference<@Nullable Boolean> mayBlock = new AtomicReference<>();
		LoftyAuthorizedClients clients = clients((account) -> {
			mayBlock.set(!Schedulers.isInNonBlockingThread());
			return LoftyCredentials.apiKey("eyJada");
		});
		StepVerifier.create(Mono.defer(() -> clients.header("ada")).subscribeOn(Schedulers.parallel()))
			.expectNextCount(1)
			.expectComplete()
			.verify(LONG);
		assertThat(mayBlock).hasValue(true);
	}

	@Test
	void whenBlockedCallersOccupyTheSharedThreadsThenTheApplicationIsAskedAllTheSame() {
		this.database.put("ada", LoftyCredentials.apiKey("eyJada"));
		LoftyAuthorizedClients clients = clients(this.resolver);
		int callers = Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;
		CountDownLatch all = new CountDownLatch(callers);
		Flux<String> headers = Flux.range(0, callers).flatMap((i) -> Mono.fromCallable(() -> {
			all.countDown();
			await(all);
			return header(clients, "ada");
		}).subscribeOn(Schedulers.boundedElastic()), callers);
		StepVerifier.create(headers).expectNextCount(callers).expectComplete().verify(LONG);
		assertThat(this.lookUps).hasValue(1);
	}

	@Test
	void whenManyCallsComeAtOnceThenTheApplicationIsAskedOnce() throws Exception {
		CountDownLatch all = new CountDownLatch(50);
		LoftyAuthorizedClients clients = clients((account) -> {
			this.lookUps.incrementAndGet();
			await(all);
			return LoftyCredentials.apiKey("eyJ" + account);
		});
		ExecutorService threads = Executors.newFixedThreadPool(50);
		try {
			List<Future<String>> headers = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				headers.add(threads.submit(() -> {
					all.countDown();
					return header(clients, "ada");
				}));
			}
			for (Future<String> header : headers) {
				assertThat(header.get(10, TimeUnit.SECONDS)).isEqualTo("token eyJada");
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.lookUps).hasValue(1);
	}

	@Test
	void whenThereIsNoSuchAccountThenTheMessageNamesItAndTheFix() {
		StepVerifier.create(clients().header("ada")).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(UnknownAccountException.class)
				.hasMessage(
						"'account' must name a known account, but there is no 'ada' (configured are default, joan): "
								+ "set 'lofty.accounts.ada.*', or add a LoftyAccountResolver bean that knows it");
			assertThat(((UnknownAccountException) ex).account()).isEqualTo("ada");
		}).verify(LONG);
	}

	@Test
	void whenNothingIsConfiguredThenTheMessageNamesThePropertiesOfTheDefaultAccount() {
		LoftyAuthorizedClients clients = new LoftyAuthorizedClients(Map.of(), List.of(), settings(),
				WebClient.create());
		StepVerifier.create(clients.header("default"))
			.expectErrorMessage(
					"'account' must name a known account, but there is no 'default' (no account is configured): "
							+ "set 'lofty.api-key' or 'lofty.oauth2.*', or add a LoftyAccountResolver bean that knows it")
			.verify(LONG);
	}

	@Test
	void whenTheApplicationKnowsNoSuchAccountThenItIsAskedAgain() {
		LoftyAuthorizedClients clients = clients(this.resolver);
		StepVerifier.create(clients.header("ada")).expectError(UnknownAccountException.class).verify(LONG);
		this.database.put("ada", LoftyCredentials.apiKey("eyJada"));
		assertThat(header(clients, "ada")).isEqualTo("token eyJada");
		assertThat(this.lookUps).hasValue(2);
		assertThat(clients.status()).extracting(AccountStatus::account).containsExactly("ada", "default", "joan");
	}

	@Test
	void whenTheApplicationFailsThenTheExceptionNamesTheAccountAndItIsAskedAgain() {
		AtomicInteger failures = new AtomicInteger(1);
		LoftyAuthorizedClients clients = clients((account) -> {
			if (failures.getAndDecrement() > 0) {
				throw new IllegalStateException("database is down");
			}
			return LoftyCredentials.apiKey("eyJada");
		});
		StepVerifier.create(clients.header("ada"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class)
				.hasMessageStartingWith("Account 'ada' could not be resolved by " + AccountsTests.class.getName())
				.hasRootCauseMessage("database is down"))
			.verify(LONG);
		assertThat(header(clients, "ada")).isEqualTo("token eyJada");
	}

	@Test
	void whenEvictedThenTheApplicationIsAskedAgain() {
		this.database.put("ada", LoftyCredentials.apiKey("eyJold"));
		LoftyAuthorizedClients clients = clients(this.resolver);
		assertThat(header(clients, "ada")).isEqualTo("token eyJold");
		this.database.put("ada", LoftyCredentials.apiKey("eyJnew"));
		assertThat(header(clients, "ada")).isEqualTo("token eyJold");
		clients.evict("ada");
		assertThat(header(clients, "ada")).isEqualTo("token eyJnew");
	}

	@Test
	void whenEvictedWhileItIsResolvedThenTheAnswerIsNotKept() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch evicted = new CountDownLatch(1);
		LoftyAuthorizedClients clients = clients((account) -> {
			if (this.lookUps.incrementAndGet() == 1) {
				asked.countDown();
				await(evicted);
			}
			return LoftyCredentials.apiKey("eyJ" + this.lookUps.get());
		});
		Future<AuthorizationHeader> waiting = clients.header("ada").toFuture();
		assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
		clients.evict("ada");
		evicted.countDown();
		assertThat(waiting.get(10, TimeUnit.SECONDS).value()).isEqualTo("token eyJ1");
		assertThat(header(clients, "ada")).isEqualTo("token eyJ2");
	}

	@Test
	void whenAConfiguredAccountIsEvictedThenItStays() {
		LoftyAuthorizedClients clients = clients();
		clients.evict("default");
		assertThat(header(clients, "default")).isEqualTo("token eyJdefault");
	}

	@Test
	void whenAnUnknownAccountIsEvictedOrInvalidatedThenNothingHappens() {
		LoftyAuthorizedClients clients = clients();
		clients.evict("nobody");
		clients.invalidate("nobody");
		assertThat(clients.status()).hasSize(2);
	}

	@Test
	void statusTellsModeAndNoSecret() {
		LoftyAuthorizedClients clients = clients();
		assertThat(clients.status()).containsExactly(new AccountStatus("default", AccountStatus.Mode.API_KEY, null),
				new AccountStatus("joan", AccountStatus.Mode.CLIENT_CREDENTIALS, null));
		assertThat(clients.toString()).contains("default", "joan").doesNotContain("eyJ").doesNotContain("hush");
	}

	@Test
	void whenClosedThenAccountsAreNotResolvedAnyMore() {
		LoftyAuthorizedClients clients = clients(this.resolver);
		clients.close();
		StepVerifier.create(clients.header("ada")).expectErrorMessage("The Lofty client is closed").verify(LONG);
		assertThat(this.lookUps).hasValue(0);
	}

	@Test
	void whenClosedWhileAnAccountIsResolvedThenThoseWhoWaitHearIt() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		LoftyAuthorizedClients clients = clients((account) -> {
			asked.countDown();
			await(never);
			return null;
		});
		StepVerifier.create(clients.header("ada"))
			.then(() -> await(asked))
			.then(clients::close)
			.expectErrorMessage("The Lofty client is closed")
			.verify(LONG);
		never.countDown();
	}

	@Test
	void whenTheAccountNameIsBlankThenItIsNamed() {
		StepVerifier.create(clients(this.resolver).header(" "))
			.expectErrorMessage("'account' must not be empty")
			.verify(LONG);
	}

	@Test
	void whenCredentialsDoNotFitTheSettingsThenItIsSaidAtOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LoftyAuthorizedClients(configured(), List.of(),
					settings().withClientAuthenticationMethod(ClientAuthenticationMethod.NONE), WebClient.create()))
			.withMessage(
					"'clientAuthenticationMethod' must be client_secret_post or client_secret_basic for client credentials, but was none");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LoftyAuthorizedClients(
					Map.of("ada", LoftyCredentials.clientCredentials("a:b", "hush", "eyJada")), List.of(),
					settings().withClientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC),
					WebClient.create()))
			.withMessage("'clientId' must not contain ':' with client_secret_basic");
	}

	private LoftyAuthorizedClients clients(LoftyAccountResolver... resolvers) {
		return new LoftyAuthorizedClients(configured(), List.of(resolvers), settings(), WebClient.create());
	}

	private static Map<String, LoftyCredentials> configured() {
		return Map.of("default", LoftyCredentials.apiKey("eyJdefault"), "joan",
				LoftyCredentials.clientCredentials("app", "hush", "eyJjoan"));
	}

	private static OAuth2Settings settings() {
		return OAuth2Settings.of(URI.create("https://api.example.com/oauth/token"));
	}

	private static String header(LoftyAuthorizedClients clients, String account) {
		return clients.header(account).map(AuthorizationHeader::value).blockOptional(LONG).orElseThrow();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
