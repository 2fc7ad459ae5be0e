package io.github.loftyspring.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ApiCalls} and {@link BlockingCalls}.
 */
class ApiCallsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private final List<String> accounts = new ArrayList<>();

	private final ApiCalls calls = ApiCalls.of(() -> HttpServiceProxyFactory.builderFor(WebClientAdapter
		.create(WebClient.builder().exchangeFunction((request) -> Mono.deferContextual((context) -> {
			this.accounts.add(context.getOrDefault("account", "default"));
			return Mono.just(ClientResponse.create(org.springframework.http.HttpStatus.OK).body("pong").build());
		})).build())));

	@Test
	void whenCallsAreDerivedThenTheyShareTheirProxies() {
		PingApi api = this.calls.api(PingApi.class);
		List<ApiCalls> derived = IntStream.range(0, 1_000)
			.mapToObj((index) -> this.calls.withContext((context) -> context.put("account", "a" + index)))
			.toList();
		assertThat(derived).allSatisfy((calls) -> assertThat(calls.api(PingApi.class)).isSameAs(api));
	}

	@Test
	void whenAContextIsSetThenEveryCallSeesIt() {
		ApiCalls grace = this.calls.withContext((context) -> context.put("account", "grace"));
		ApiCalls joan = grace.withContext((context) -> context.put("account", "joan"));
		PingApi api = this.calls.api(PingApi.class);
		grace.mono(api.ping()).block(SECONDS);
		joan.required(api.ping()).block(SECONDS);
		joan.flux(Flux.range(0, 2).concatMap((index) -> api.ping())).blockLast(SECONDS);
		this.calls.mono(api.ping()).block(SECONDS);
		assertThat(this.accounts).containsExactly("grace", "joan", "joan", "joan", "default");
	}

	@Test
	void whenErrorsAreTranslatedThenEachCallFailsWithTheTranslation() {
		ApiCalls translating = this.calls.withErrors((error) -> new IllegalStateException("one", error))
			.withErrors((error) -> new IllegalStateException("two", error));
		StepVerifier.create(translating.mono(Mono.error(new RuntimeException("zero"))))
			.expectErrorSatisfies((error) -> assertThat(error).hasMessage("two")
				.hasStackTraceContaining("one")
				.hasRootCauseMessage("zero"))
			.verify(SECONDS);
		StepVerifier.create(translating.required(Mono.empty()))
			.expectErrorSatisfies((error) -> assertThat(error).hasMessage("two")
				.hasRootCauseInstanceOf(UnexpectedAnswerException.class))
			.verify(SECONDS);
		StepVerifier.create(translating.flux(Flux.error(new RuntimeException("zero"))))
			.expectErrorMessage("two")
			.verify(SECONDS);
	}

	@Test
	void whenARequiredAnswerIsEmptyThenTheCallFails() {
		StepVerifier.create(this.calls.required(Mono.empty()))
			.expectErrorSatisfies((error) -> assertThat(error).isInstanceOf(UnexpectedAnswerException.class)
				.hasMessage("Lofty's answer does not hold what the operation returns"))
			.verify(SECONDS);
		BlockingCalls blocking = Mono::block;
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> blocking.value(Mono.empty()));
		assertThat(blocking.value(Mono.just(1))).isEqualTo(1);
	}

	@Test
	void whenNothingIsSubscribedToThenNothingIsSent() {
		AtomicInteger contexts = new AtomicInteger();
		this.calls.withContext((context) -> {
			contexts.incrementAndGet();
			return context;
		}).mono(this.calls.api(PingApi.class).ping());
		assertThat(contexts).hasValue(0);
		assertThat(this.accounts).isEmpty();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentIsMissingThenItIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> ApiCalls.of(null))
			.withMessage("'factory' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.withContext(null))
			.withMessage("'context' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> this.calls.withErrors(null))
			.withMessage("'errors' must not be null");
	}

	interface PingApi {

		@GetExchange("/ping")
		Mono<String> ping();

	}

}
