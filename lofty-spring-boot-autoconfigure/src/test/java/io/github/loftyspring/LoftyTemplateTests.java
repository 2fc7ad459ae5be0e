package io.github.loftyspring;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.loftyspring.auth.LoftyAccountResolver;
import io.github.loftyspring.auth.LoftyCredentials;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link LoftyTemplate} and {@link ReactiveLoftyTemplate} as an application
 * gets them, over HTTP against the sandbox.
 */
@Timeout(180)
class LoftyTemplateTests {

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private LoftySandbox sandbox;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start((options) -> options.limit(10_000).leads(50));
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenCalledWithAnApiKeyThenTheAnswerIsRead() {
		run(apiKey(), (lofty) -> {
			Map<String, Object> me = lofty.get("/v1.0/me", new ParameterizedTypeReference<>() {
			});
			assertThat(me).containsEntry("email", "ada@example.com");
			assertThat(lofty.get("/v1.0/me", String.class)).startsWith("{").contains("ada@example.com");
			assertThat(this.sandbox.statistics().tokenRequests()).isZero();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "client-secret-post", "client-secret-basic" })
	void whenCalledWithClientCredentialsThenOneTokenServesAllCalls(String method) {
		String tokenUri = method.endsWith("basic") ? this.sandbox.olderTokenUri() : this.sandbox.tokenUri();
		run(withClientCredentials("lofty.oauth2.client-authentication-method=" + method,
				"lofty.oauth2.token-uri=" + tokenUri), (lofty) -> {
					for (int i = 0; i < 5; i++) {
						lofty.get("/v1.0/me", String.class);
					}
					assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(1);
				});
	}

	@Test
	void whenAllVerbsAreUsedThenBodiesTravelBothWays() {
		run(apiKey(), (lofty) -> {
			Leads leads = Objects.requireNonNull(lofty.get("/v1.0/leads?limit={limit}", Leads.class, 1));
			NoteId created = Objects.requireNonNull(lofty.post("/v1.0/notes",
					Map.of("leadId", leads.leads().get(0).leadId(), "content", "Größe & \"Maß\" +1", "isPin", false),
					NoteId.class));
			Long noteId = created.noteId();
			assertThat(lofty.put("/v1.0/notes/{noteId}", "{\"content\":\"new\",\"isPin\":true}", String.class, noteId))
				.isNull();
			assertThat(lofty.get("/v1.0/notes/{noteId}", String.class, noteId)).contains("new");
			assertThat(lofty.delete("/v1.0/notes/{noteId}", Leads.class, noteId)).isNull();
			assertThatExceptionOfType(LoftyNotFoundException.class)
				.isThrownBy(() -> lofty.get("/v1.0/notes/{noteId}", Map.class, noteId));
		});
	}

	@Test
	void whenAccountIsNamedThenItsCredentialIsUsed() {
		run(apiKey("lofty.accounts.grace.api-key=" + this.sandbox.account("grace").apiKey(),
				"lofty.oauth2.client-id=" + this.sandbox.clientId(),
				"lofty.oauth2.client-secret=" + this.sandbox.clientSecret(),
				"lofty.accounts.joan.customer-key=" + this.sandbox.account("joan").apiKey()), (lofty) -> {
					assertThat(email(lofty)).isEqualTo("ada@example.com");
					assertThat(email(lofty.forAccount("grace"))).isEqualTo("grace@example.com");
					assertThat(email(lofty.forAccount("joan"))).isEqualTo("joan@example.com");
					assertThat(email(lofty.forAccount("joan").forAccount("grace"))).isEqualTo("grace@example.com");
				});
	}

	@Test
	void whenCallsAreOfTheBackgroundThenTheyLeaveAShareOfTheQuota() {
		this.sandbox.close();
		this.sandbox = LoftySandbox.start((options) -> options.limit(20).leads(1));
		run(apiKey("lofty.rate-limit.max-wait=0s", "lofty.rate-limit.interactive-share=0.5",
				"lofty.accounts.grace.api-key=" + this.sandbox.account("grace").apiKey()), (lofty) -> {
					LoftyOperations job = lofty.withPriority(CallPriority.BACKGROUND).forAccount("grace");
					for (int i = 0; i < 10; i++) {
						assertThat(email(job)).isEqualTo("grace@example.com");
					}
					assertThatExceptionOfType(LoftyRateLimitException.class).isThrownBy(() -> email(job));
					assertThatExceptionOfType(LoftyRateLimitException.class)
						.isThrownBy(() -> job.leads().list((query) -> query.limit(1)));
					assertThat(email(lofty)).isEqualTo("ada@example.com");
					assertThat(email(job.withPriority(CallPriority.INTERACTIVE))).isEqualTo("grace@example.com");
				});
	}

	@Test
	void whenAnApplicationResolvesAccountsThenItIsAskedOnce() {
		AtomicInteger asked = new AtomicInteger();
		LoftyAccountResolver resolver = (account) -> {
			asked.incrementAndGet();
			return account.equals("grace") ? LoftyCredentials.apiKey(this.sandbox.account("grace").apiKey()) : null;
		};
		run(runner().withBean(LoftyAccountResolver.class, () -> resolver), (lofty) -> {
			assertThat(email(lofty.forAccount("grace"))).isEqualTo("grace@example.com");
			assertThat(email(lofty.forAccount("grace"))).isEqualTo("grace@example.com");
			assertThat(asked).hasValue(1);
			assertThatIllegalArgumentException().isThrownBy(() -> email(lofty.forAccount("nobody")))
				.withMessageContaining("'account'")
				.withMessageContaining("nobody");
		});
	}

	@Test
	void whenAnExpiredTokenMeetsFiftyThreadsAndFiftySubscribersThenOneTokenRequestServesAll() {
		run(clientCredentials(), (lofty) -> {
			email(lofty);
			this.sandbox.control().expireAccessTokens().latency(Duration.ofMillis(50)).resetStatistics();
			ReactiveLoftyOperations reactive = reactive(lofty);
			CountDownLatch start = new CountDownLatch(1);
			ExecutorService threads = Executors.newFixedThreadPool(50);
			try {
				List<Future<String>> blocking = new ArrayList<>();
				for (int i = 0; i < 50; i++) {
					Callable<String> call = () -> {
						start.await();
						return email(lofty);
					};
					blocking.add(threads.submit(call));
				}
				Mono<List<String>> subscribers = Flux.range(0, 50)
					.flatMap((i) -> reactive.get("/v1.0/me", Me.class), 50)
					.map(Me::email)
					.collectList();
				Future<List<String>> answers = subscribers.subscribeOn(Schedulers.boundedElastic()).toFuture();
				start.countDown();
				for (Future<String> call : blocking) {
					assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("ada@example.com");
				}
				assertThat(answers.get(20, TimeUnit.SECONDS)).hasSize(50).containsOnly("ada@example.com");
			}
			finally {
				threads.shutdownNow();
			}
			assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(1);
		});
	}

	@Test
	void whenFiftyColdThreadsCallThenNoneHangs() {
		run(clientCredentials(), (lofty) -> {
			Set<String> answers = ConcurrentHashMap.newKeySet();
			ExecutorService threads = Executors.newFixedThreadPool(50);
			try {
				List<Future<Boolean>> calls = new ArrayList<>();
				for (int i = 0; i < 50; i++) {
					calls.add(threads.submit(() -> answers.add(email(lofty))));
				}
				for (Future<Boolean> call : calls) {
					call.get(20, TimeUnit.SECONDS);
				}
			}
			finally {
				threads.shutdownNow();
			}
			assertThat(answers).containsExactly("ada@example.com");
			assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					401 | CODE         | LoftyAuthenticationException | GET /v1.0/me was refused with 401, code 7: no. Check the account's credential (lofty.api-key, lofty.oauth2 or lofty.accounts): it is wrong, expired or revoked.
					403 | CODE         | LoftyPermissionException     | GET /v1.0/me was refused with 403, code 7: no. The user of this credential lacks the permission.
					400 | BUSINESS     | LoftyBadRequestException     | GET /v1.0/me was refused with 400, code 7: no
					404 | BUSINESS     | LoftyNotFoundException       | GET /v1.0/me was refused with 404, code 7: no
					405 | PROBLEM      | LoftyBadRequestException     | GET /v1.0/me was refused with 405: no
					406 | EMPTY        | LoftyBadRequestException     | GET /v1.0/me was refused with 406: Not Acceptable (no body)
					415 | TEXT         | LoftyBadRequestException     | GET /v1.0/me was refused with 415: no
					409 | JSON_STRING  | LoftyResponseException       | GET /v1.0/me was refused with 409: no
					500 | MESSAGE      | LoftyServerException         | GET /v1.0/me was refused with 500: no
					501 | HTML         | LoftyServerException         | GET /v1.0/me was refused with 501: answered with an HTML page titled '501'
					""")
	void whenRefusedThenTheExceptionSaysWhatToDo(int status, ErrorShape shape, String type, String message) {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().fault(Fault.status(status).body(shape).error(7, "no").path("/v1.0/me"));
			assertThatThrownBy(() -> lofty.get("/v1.0/me", String.class)).hasMessage(message)
				.satisfies((ex) -> assertThat(ex.getClass().getSimpleName()).isEqualTo(type));
		});
	}

	@Test
	void whenPermissionIsNotGrantedToTheApplicationThenTheExceptionTells() {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().fault(Fault.status(403).error(200100, "vendor has no permission"));
			assertThatExceptionOfType(LoftyPermissionException.class)
				.isThrownBy(() -> lofty.get("/v1.0/me", String.class))
				.matches(LoftyPermissionException::isMissingScope)
				.withMessageEndingWith("users who connected before must authorize again.");
		});
	}

	@Test
	void whenReadsFailForAMomentThenTheyAreRepeated() {
		run(apiKey("lofty.retry.backoff=10ms"), (lofty) -> {
			this.sandbox.control()
				.fault(Fault.status(503).body(ErrorShape.HTML))
				.fault(Fault.connectionReset().onceHandled());
			assertThat(email(lofty)).isEqualTo("ada@example.com");
		});
	}

	@Test
	void whenAWriteFailsThenItIsNotRepeated() {
		run(apiKey("lofty.retry.backoff=10ms"), (lofty) -> {
			this.sandbox.control().resetStatistics().fault(Fault.connectionReset().onceHandled());
			assertThatExceptionOfType(LoftyTransportException.class)
				.isThrownBy(() -> lofty.post("/v1.0/leads", Map.of("firstName", "Jane"), String.class))
				.withMessageStartingWith("POST /v1.0/leads failed on the way: ");
			assertThat(this.sandbox.statistics().apiRequests()).isEqualTo(1);
		});
	}

	@Test
	void whenThrottledThenTheCallWaitsForTheQuotaAndSucceeds() {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().fault(Fault.status(429).body(ErrorShape.MESSAGE).header("Retry-After", "1"));
			assertThat(email(lofty)).isEqualTo("ada@example.com");
		});
	}

	@Test
	void whenNoPermitCanComeInTimeThenNothingIsSent() {
		this.sandbox.control().limit(2);
		run(apiKey("lofty.rate-limit.max-wait=0s", "lofty.rate-limit.limit=2"), (lofty) -> {
			email(lofty);
			email(lofty);
			this.sandbox.control().resetStatistics();
			assertThatExceptionOfType(LoftyRateLimitException.class).isThrownBy(() -> email(lofty))
				.withMessageStartingWith("GET /v1.0/me was not sent. ")
				.matches((ex) -> !ex.isSent())
				.satisfies((ex) -> assertThat(ex.retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(61)));
			assertThat(this.sandbox.statistics().apiRequests()).isZero();
		});
	}

	@Test
	void whenAnswersComeThenTheQuotaIsKnown() {
		run(apiKey(), (lofty) -> {
			assertThat(lofty.rateLimit()).isEqualTo(new RateLimitSnapshot(100, 100, null));
			email(lofty);
			RateLimitSnapshot quota = lofty.rateLimit();
			assertThat(quota.limit()).isEqualTo(10_000);
			assertThat(quota.remaining()).isEqualTo(9_999);
			assertThat(quota.resetAt()).isNotNull();
		});
	}

	@Test
	void whenTheQuotaIsSwitchedOffThenAskingForItTellsTheProperty() {
		run(apiKey("lofty.rate-limit.enabled=false"), (lofty) -> {
			email(lofty);
			assertThatIllegalStateException().isThrownBy(lofty::rateLimit)
				.withMessage("The quota is not followed: 'lofty.rate-limit.enabled' is false. "
						+ "Remove the property to follow it.");
		});
	}

	@Test
	void whenTheBodyIsNotJsonThenItsBeginningIsQuoted() {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().fault(Fault.malformedJson());
			assertThatExceptionOfType(LoftyTransportException.class).isThrownBy(() -> lofty.get("/v1.0/me", Map.class))
				.withMessageStartingWith(
						"GET /v1.0/me was answered, but the body is not the expected JSON, it starts with: {")
				.withMessageNotContaining(this.sandbox.apiKey());
			this.sandbox.control().fault(Fault.status(200).body(ErrorShape.HTML));
			assertThatExceptionOfType(LoftyTransportException.class).isThrownBy(() -> lofty.get("/v1.0/me", Map.class))
				.withMessage(
						"GET /v1.0/me was answered with text/html;charset=UTF-8 instead of JSON. Check lofty.base-url.");
		});
	}

	@Test
	void whenTheBodyHasAnotherShapeThenTheMessageSaysWhere() {
		run(apiKey(),
				(lofty) -> assertThatExceptionOfType(LoftyTransportException.class)
					.isThrownBy(() -> lofty.get("/v1.0/me", Odd.class))
					.withMessageContaining("the body is not the expected JSON at ")
					.withMessageContaining("[\"email\"], it starts with: {"));
	}

	@Test
	void whenNobodyListensThenTheMessageNamesTheProperty() {
		run(apiKey("lofty.base-url=http://localhost:1", "lofty.retry.max-attempts=1"),
				(lofty) -> assertThatExceptionOfType(LoftyTransportException.class).isThrownBy(() -> email(lofty))
					.withMessageStartingWith("GET /v1.0/me got no answer: no connection (")
					.withMessageEndingWith("Check lofty.base-url and the network."));
	}

	@Test
	void whenTheAnswerTakesTooLongThenTheMessageNamesTheProperty() {
		run(apiKey("lofty.http.read-timeout=100ms"), (lofty) -> {
			this.sandbox.control().fault(Fault.slow(Duration.ofSeconds(5)));
			assertThatExceptionOfType(LoftyTransportException.class).isThrownBy(() -> email(lofty))
				.withMessage("GET /v1.0/me got no answer within lofty.http.read-timeout.");
		});
	}

	@Test
	void whenTheTokenEndpointRefusesThenTheMessageNamesStatusAndCause() {
		run(withClientCredentials("lofty.oauth2.client-secret=wrong-secret"),
				(lofty) -> assertThatExceptionOfType(LoftyAuthenticationException.class).isThrownBy(() -> email(lofty))
					.withMessageStartingWith("GET /v1.0/me was not sent, there is no access token. ")
					.withMessageContaining("401")
					.withMessageContaining("invalid_client")
					.withMessageNotContaining("wrong-secret"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			textBlock = """
					null                             | 'uriTemplate' must not be empty
					" "                              | 'uriTemplate' must not be empty
					https://evil.example.com/v1.0/me?k=v | 'uriTemplate' must be a path below lofty.base-url that starts with one '/', but was 'https://evil.example.com/v1.0/me'
					//evil.example.com/v1.0/me       | 'uriTemplate' must be a path below lofty.base-url that starts with one '/', but was '//evil.example.com/v1.0/me'
					v1.0/me                          | 'uriTemplate' must be a path below lofty.base-url that starts with one '/', but was 'v1.0/me'
					/v1.0/leads/{leadId}             | Not enough variable values available to expand 'leadId'
					""")
	void whenTheUriTemplateIsWrongThenNothingIsSent(String uriTemplate, String message) {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().resetStatistics();
			assertThatIllegalArgumentException().isThrownBy(() -> lofty.get(uriTemplate, String.class))
				.withMessage(message);
			assertThat(this.sandbox.statistics().apiRequests()).isZero();
		});
	}

	@Test
	@SuppressWarnings("NullAway") // null is what is tested
	void whenArgumentsAreWrongThenTheMessageNamesThem() {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().resetStatistics();
			Object missing = null;
			assertThatIllegalArgumentException()
				.isThrownBy(() -> lofty.delete("/v1.0/leads/{leadId}?reason=x", String.class, missing))
				.withMessage(
						"'uriVariables' must not contain null: value 1 of '/v1.0/leads/{leadId}?reason=x' is missing");
			assertThatIllegalArgumentException().isThrownBy(() -> lofty.forAccount(" "))
				.withMessageContaining("'account'");
			assertThatIllegalArgumentException().isThrownBy(() -> lofty.post("/v1.0/leads", new Cyclic(), String.class))
				.withMessageStartingWith("'body' of type " + Cyclic.class.getName() + " cannot be written as JSON: ");
			assertThatIllegalArgumentException().isThrownBy(() -> email(lofty.forAccount("nobody")))
				.withMessageContaining("'account'")
				.withMessageContaining("lofty.accounts.nobody");
			assertThat(this.sandbox.statistics().apiRequests()).isZero();
		});
	}

	@Test
	void whenAVariableHoldsAHostThenTheConfiguredServerIsAsked() {
		run(apiKey(), (lofty) -> {
			this.sandbox.control().resetStatistics();
			assertThatThrownBy(() -> lofty.get("/v1.0/{path}", String.class, "..//evil.example.com/x"))
				.isInstanceOf(LoftyResponseException.class);
			assertThat(this.sandbox.statistics().apiRequests()).isLessThanOrEqualTo(1);
		});
	}

	@Test
	void whenTheThreadIsInterruptedThenTheCallEndsAndTheFlagStays() throws Exception {
		this.sandbox.control().latency(Duration.ofSeconds(10));
		run(apiKey(), (lofty) -> {
			AtomicReference<Throwable> failure = new AtomicReference<>();
			AtomicReference<Boolean> flag = new AtomicReference<>(false);
			Thread thread = new Thread(() -> {
				try {
					email(lofty);
				}
				catch (LoftyTransportException ex) {
					failure.set(ex);
					flag.set(Thread.currentThread().isInterrupted());
				}
			});
			thread.start();
			thread.interrupt();
			thread.join(20_000);
			assertThat(failure.get()).hasMessage("The thread was interrupted while it waited for Lofty's answer.");
			assertThat(flag.get()).isTrue();
		});
	}

	@Test
	void whenUsedOnAnEventLoopThreadThenTheBlockingTemplateRefuses() {
		run(apiKey(),
				(lofty) -> StepVerifier.create(Mono.fromCallable(() -> email(lofty)).subscribeOn(Schedulers.parallel()))
					.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class)
						.hasMessageEndingWith("Use ReactiveLoftyTemplate there."))
					.verify(SECONDS));
	}

	@Test
	void whenSomethingFailsThenNoSecretIsInTheStackTrace() {
		run(clientCredentials(), (lofty) -> {
			this.sandbox.control().fault(Fault.connectionReset().times(3).path("/oauth/token"));
			assertThatThrownBy(() -> email(lofty)).satisfies((ex) -> assertThat(ex).hasStackTraceContaining("token")
				.satisfies((trace) -> assertThat(stackTrace(trace)).doesNotContain(this.sandbox.clientSecret(),
						this.sandbox.customerKey())));
			this.sandbox.control().clearFaults().fault(Fault.connectionReset().times(3).path("/v1.0/me"));
			assertThatThrownBy(() -> email(lofty)).isInstanceOf(LoftyTransportException.class)
				.satisfies((ex) -> assertThat(Objects.requireNonNull(ex.getCause()).getClass().getName())
					.doesNotStartWith("org.springframework.web"));
		});
	}

	private static String stackTrace(Throwable ex) {
		StringWriter text = new StringWriter();
		ex.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private static String email(LoftyOperations lofty) {
		return Objects.requireNonNull(lofty.get("/v1.0/me", Me.class)).email();
	}

	private static ReactiveLoftyOperations reactive(LoftyOperations lofty) {
		Object reactive = ReflectionTestUtils.getField(lofty, "reactive");
		assertThat(reactive).isNotNull();
		return (ReactiveLoftyOperations) reactive;
	}

	private ApplicationContextRunner apiKey(String... more) {
		return runner().withPropertyValues("lofty.api-key=" + this.sandbox.apiKey()).withPropertyValues(more);
	}

	private ApplicationContextRunner clientCredentials() {
		return withClientCredentials();
	}

	private ApplicationContextRunner withClientCredentials(String... more) {
		return runner()
			.withPropertyValues("lofty.oauth2.client-id=" + this.sandbox.clientId(),
					"lofty.oauth2.client-secret=" + this.sandbox.clientSecret(),
					"lofty.oauth2.customer-key=" + this.sandbox.customerKey())
			.withPropertyValues(more);
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
					ReactiveHttpClientAutoConfiguration.class, LoftyAutoConfiguration.class))
			.withPropertyValues("lofty.base-url=" + this.sandbox.baseUrl(),
					"spring.reactor.netty.shutdown-quiet-period=0s");
	}

	private static void run(ApplicationContextRunner runner, TemplateTest test) {
		runner.run((context) -> test.accept(context.getBean(LoftyTemplate.class)));
	}

	private interface TemplateTest {

		void accept(LoftyOperations lofty) throws Exception;

	}

	record Me(String email) {

	}

	record Odd(Integer email) {

	}

	record Leads(List<LeadId> leads) {

	}

	record LeadId(Long leadId) {

	}

	record NoteId(Long noteId) {

	}

	static final class Cyclic {

		public Cyclic getSelf() {
			return this;
		}

	}

}
