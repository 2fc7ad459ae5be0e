package io.github.loftyspring.blockhound;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.autoconfigure.LoftyMetricsAutoConfiguration;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a call of {@link ReactiveLoftyTemplate} never blocks a thread of Reactor or
 * Netty. One thing is allowed beyond what BlockHound and Netty allow by themselves:
 * Jackson parks threads that meet a type for the first time while another thread prepares
 * it, in memory, as it does for everyone who decodes JSON on these threads.
 * <p>
 * BlockHound sees parking, sleeping and blocking input and output. It does not see a
 * thread that waits to enter {@code synchronized}, as the limiter's lock does for the
 * arithmetic of one permit.
 */
@Timeout(180)
class ReactivePathTests {

	private static final int CALLS = 120;

	private static final int LIMIT = 50;

	private static final String JACKSON_TYPE_CACHE = "tools.jackson.databind.deser.DeserializerCache";

	private static final Queue<Throwable> blocked = new ConcurrentLinkedQueue<>();

	private LoftySandbox sandbox;

	@BeforeAll
	static void install() {
		// Recorded, since an exception could be swallowed on its way.
		BlockHound.install(
				(builder) -> builder.allowBlockingCallsInside(JACKSON_TYPE_CACHE, "_createAndCacheValueDeserializer")
					.blockingMethodCallback((method) -> blocked.add(new BlockingOperationError(method))));
	}

	@BeforeEach
	void start() {
		blocked.clear();
		this.sandbox = LoftySandbox
			.start((options) -> options.limit(LIMIT).window(Duration.ofSeconds(1)).leads(60).retryAfter(true));
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenAParallelThreadSleepsThenBlockHoundSeesIt() {
		Mono.fromRunnable(ReactivePathTests::sleep).subscribeOn(Schedulers.parallel()).block();
		assertThat(blocked).hasSize(1).first().isInstanceOf(BlockingOperationError.class);
	}

	@Test
	void whenTheThreadThatReadsAnAnswerSleepsThenBlockHoundSeesIt() {
		run(apiKey(), (lofty) -> lofty.get("/v1.0/me", String.class).doOnNext((me) -> sleep()).block());
		assertThat(blocked).hasSize(1);
	}

	@Test
	void whenCallsWaitForTheQuotaThenNoThreadIsBlocked() {
		run(apiKey(), (lofty) -> assertThat(call(lofty).collectList().block()).hasSize(CALLS));
		assertNothingBlocked();
	}

	@Test
	void whenTokensAreFetchedRefusedAndRenewedThenNoThreadIsBlocked() {
		run(clientCredentials(), (lofty) -> {
			assertThat(call(lofty).take(1).count().block()).isOne();
			this.sandbox.control().expireAccessTokens();
			assertThat(call(lofty).count().block()).isEqualTo(CALLS);
			assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(2);
		});
		assertNothingBlocked();
	}

	@Test
	void whenCallsAreRefusedThenNoThreadIsBlocked() {
		run(apiKey("lofty.rate-limit.max-wait=0s"), (lofty) -> {
			List<Boolean> served = call(lofty,
					(call) -> call.thenReturn(true).onErrorReturn(LoftyRateLimitException.class, false))
				.collectList()
				.block();
			assertThat(served).hasSize(CALLS).contains(true, false);
		});
		assertNothingBlocked();
	}

	@Test
	void whenCallsAreCancelledThenNoThreadIsBlocked() {
		run(apiKey(), (lofty) -> {
			lofty.get("/v1.0/me", String.class).block();
			Long served = call(lofty, (call) -> call.timeout(Duration.ofMillis(900), Mono.empty())).count().block();
			assertThat(served).isBetween(1L, CALLS - 1L);
		});
		assertNothingBlocked();
	}

	@Test
	void whenAttemptsFailThenNoThreadIsBlocked() {
		this.sandbox.control()
			.fault(Fault.status(503).body(ErrorShape.HTML).times(3))
			.fault(Fault.connectionReset().times(2))
			.fault(Fault.status(429).header("Retry-After", "1").times(2));
		run(apiKey("lofty.retry.backoff=20ms"),
				(lofty) -> assertThat(call(lofty, (call) -> call.onErrorReturn("")).count().block()).isEqualTo(CALLS));
		assertNothingBlocked();
	}

	@Test
	void whenPagesAreReadThenNoThreadIsBlocked() {
		run(apiKey(),
				(lofty) -> assertThat(lofty.leads().stream((query) -> query.limit(10)).count().block()).isEqualTo(60));
		assertNothingBlocked();
	}

	private static Flux<String> call(ReactiveLoftyOperations lofty) {
		return call(lofty, Function.identity());
	}

	private static <T> Flux<T> call(ReactiveLoftyOperations lofty, Function<Mono<String>, Mono<T>> then) {
		return Flux.range(0, CALLS)
			.flatMap((i) -> then.apply(Mono.defer(() -> lofty.get("/v1.0/me", String.class)))
				.subscribeOn(Schedulers.parallel()), CALLS);
	}

	private static void assertNothingBlocked() {
		assertThat(blocked).extracting(ReactivePathTests::trace).isEmpty();
	}

	private static String trace(Throwable ex) {
		StringWriter text = new StringWriter();
		ex.printStackTrace(new PrintWriter(text));
		return text.toString();
	}

	private static void sleep() {
		try {
			Thread.sleep(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String[] apiKey(String... more) {
		return append(more, "lofty.api-key=" + this.sandbox.apiKey());
	}

	private String[] clientCredentials(String... more) {
		return append(more, "lofty.oauth2.client-id=" + this.sandbox.clientId(),
				"lofty.oauth2.client-secret=" + this.sandbox.clientSecret(),
				"lofty.oauth2.customer-key=" + this.sandbox.customerKey());
	}

	private static String[] append(String[] first, String... second) {
		return StringUtils.concatenateStringArrays(first, second);
	}

	private void run(String[] properties, Consumer<ReactiveLoftyOperations> test) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
					ReactiveHttpClientAutoConfiguration.class, LoftyAutoConfiguration.class,
					LoftyMetricsAutoConfiguration.class))
			.withBean(SimpleMeterRegistry.class)
			.withPropertyValues(properties)
			.withPropertyValues("lofty.base-url=" + this.sandbox.baseUrl(), "lofty.rate-limit.window=1s",
					"spring.reactor.netty.shutdown-quiet-period=0s")
			.run((context) -> test.accept(context.getBean(ReactiveLoftyTemplate.class)));
	}

}
